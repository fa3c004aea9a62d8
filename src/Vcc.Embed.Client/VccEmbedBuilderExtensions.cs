using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vcc.Embed.Client;
using Vcc.Embed.Client.Accounts;
#if NET
using Vcc.Embed.Client.Http;
#endif

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

#if NET
/// <summary>Changes the connections to VCC.</summary>
public static class VccTransportBuilderExtensions
{
    /// <summary>Changes the handler that opens connections to VCC, e.g. for a proxy or a client certificate.</summary>
    /// <remarks>Redirects and cookies stay off. Certificate checks and the address rules of <see cref="VccNetworkOptions"/> stay on.</remarks>
    public static IVccEmbedBuilder ConfigureTransport(this IVccEmbedBuilder builder, Action<SocketsHttpHandler> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        builder.Services.AddSingleton(new TransportConfigurator((handler, outer) =>
        {
            configure(handler);
            return outer;
        }));
        return builder;
    }

    /// <summary>Wraps the handler that opens connections to VCC, e.g. to record requests. The wrapper can read tokens.</summary>
    public static IVccEmbedBuilder ConfigureTransport(this IVccEmbedBuilder builder, Func<HttpMessageHandler, HttpMessageHandler> wrap)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(wrap);

        builder.Services.AddSingleton(new TransportConfigurator((_, outer) => wrap(outer)));
        return builder;
    }
}
#endif
