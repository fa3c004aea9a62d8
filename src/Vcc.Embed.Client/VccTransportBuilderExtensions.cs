#if NET
using Vcc.Embed.Client;
using Vcc.Embed.Client.Http;

namespace Microsoft.Extensions.DependencyInjection;

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
