using Microsoft.Extensions.DependencyInjection;

namespace Vcc.Embed.Client;

/// <summary>What <c>AddVccEmbed</c> returns, for the other packages and the app to go on from.</summary>
public interface IVccEmbedBuilder
{
    /// <summary>The services being built.</summary>
    IServiceCollection Services { get; }
}
