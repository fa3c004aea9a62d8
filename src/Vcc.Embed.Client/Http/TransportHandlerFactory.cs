#if NET
using System.Diagnostics;
using System.Net.Security;

namespace Vcc.Embed.Client.Http;

/// <summary>Creates the handler that opens connections to VCC.</summary>
internal static class TransportHandlerFactory
{
    public static HttpMessageHandler Create(ServerCertificateValidator? certificates, bool sendTraceContext)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // VCC's address may change while an application runs for months.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = AddressFilter.ConnectAsync,
        };
        if (!sendTraceContext)
            handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator();
        if (certificates is not null)
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, chain, errors) => certificates.IsTrusted(certificate, chain, errors) };
        return handler;
    }
}
#endif
