#if !NET
namespace Vcc.Embed.Client.Http;

/// <summary>Creates the handler that opens connections to VCC, on .NET Framework.</summary>
internal static class TransportHandlerFactory
{
    // .NET Framework sends no trace context by itself. netstandard2.0 has no way to stop the runtimes that do.
    public static HttpMessageHandler Create(ServerCertificateValidator? certificates, bool sendTraceContext)
    {
        _ = sendTraceContext;
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        if (certificates is not null)
            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => certificates.IsTrusted(certificate, chain, errors);
        return handler;
    }
}
#endif
