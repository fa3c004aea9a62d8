using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.Client;
using Vcc.Embed.Client.Accounts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to <c>AddVccEmbed</c>.</summary>
public static class VccEmbedBuilderExtensions
{
    /// <summary>Takes accounts from <typeparamref name="TProvider"/> instead of the options, which are then not checked at start-up.</summary>
    /// <typeparam name="TProvider">Created in the scope of the request, so it may take a database context or the request's tenant.</typeparam>
    public static IVccEmbedBuilder AddAccountProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVccEmbedBuilder builder)
        where TProvider : class, IVccAccountProvider
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.TryAddSingleton<AccountProviderMarker>();
        builder.Services.Replace(ServiceDescriptor.Scoped<IVccAccountProvider, TProvider>());
        return builder;
    }

    /// <summary>Changes where logins may connect to, after section <c>Vcc:Network</c>.</summary>
    public static IVccEmbedBuilder ConfigureNetwork(this IVccEmbedBuilder builder, Action<VccNetworkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        builder.Services.Configure(configure);
        return builder;
    }
}
