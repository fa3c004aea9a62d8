using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Client;

/// <summary>The result of <c>AddVccEmbed</c>, to which the application and the other packages add.</summary>
public interface IVccEmbedBuilder
{
    /// <summary>The services being built.</summary>
    IServiceCollection Services { get; }
}

/// <summary>The builder that <c>AddVccEmbed</c> returns.</summary>
internal sealed class VccEmbedBuilder(IServiceCollection services) : IVccEmbedBuilder
{
    public IServiceCollection Services => services;
}
