#if NET
using System.Diagnostics;
using System.Net.Security;

namespace Vcc.Embed.Client.Login;

internal static class LoginHandler
{
    public static HttpMessageHandler Create(TrustedRoots? roots, bool sendTraceContext)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // VCC's address may change while a CRM runs for months.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = CheckedConnect.ConnectAsync,
        };
        if (!sendTraceContext)
            handler.ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator();
        if (roots is not null)
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, chain, errors) => roots.Accept(certificate, chain, errors) };
        return handler;
    }
}
#endif
