using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.Client.Accounts;

namespace Vcc.Embed.Client;

/// <summary>The result of <c>AddVccEmbed</c>, to which the application and the other packages add.</summary>
public interface IVccEmbedBuilder
{
    /// <summary>The services being built.</summary>
    IServiceCollection Services { get; }
}

/// <summary>Adds to <c>AddVccEmbed</c>.</summary>
public static class VccEmbedBuilderExtensions
{
    /// <summary>Takes accounts from <typeparamref name="TProvider"/> instead of the options, which are then not checked at start-up.</summary>
    /// <typeparam name="TProvider">Created in a scope of its own for each look-up, so it may take a database context.</typeparam>
    public static IVccEmbedBuilder AddAccountProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVccEmbedBuilder builder)
        where TProvider : class, IVccAccountProvider
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton<AccountProviderMarker>();
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccAccountProvider, TProvider>());
        return builder;
    }
}

/// <summary>The builder that <c>AddVccEmbed</c> returns.</summary>
internal sealed class VccEmbedBuilder(IServiceCollection services) : IVccEmbedBuilder
{
    public IServiceCollection Services => services;
}
