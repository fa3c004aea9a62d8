#if !NET
using System.Diagnostics;
using System.Net.Security;

namespace Vcc.Embed.Client.Login;

/// <summary>.NET 8 and 9 take this asset too; there SocketsHttpHandler exists but netstandard2.0 cannot name it, and only it can keep trace context back.</summary>
internal static class SocketsHandler
{
    public static HttpMessageHandler? TryCreate(TrustedRoots? roots, bool sendTraceContext)
    {
        if (Type.GetType("System.Net.Http.SocketsHttpHandler, System.Net.Http") is not { } type
            || Activator.CreateInstance(type) is not HttpMessageHandler handler)
        {
            return null;
        }

        Set(handler, "AllowAutoRedirect", false);
        Set(handler, "UseCookies", false);
        Set(handler, "PooledConnectionLifetime", TimeSpan.FromMinutes(2));
        if (!sendTraceContext)
            Set(handler, "ActivityHeadersPropagator", DistributedContextPropagator.CreateNoOutputPropagator());
        if (roots is not null)
        {
            RemoteCertificateValidationCallback accept = (_, certificate, chain, errors) => roots.Accept(certificate, chain, errors);
            var options = type.GetProperty("SslOptions")!.GetValue(handler)!;
            Set(options, "RemoteCertificateValidationCallback", accept);
        }

        return handler;
    }

    private static void Set(object target, string property, object value) => target.GetType().GetProperty(property)!.SetValue(target, value);
}
#endif
