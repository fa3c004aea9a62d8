#if !NET
using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Client.Http;

/// <summary>Creates the handler that opens connections to VCC, on .NET Framework.</summary>
internal sealed class TransportHandlerFactory
{
    // .NET Framework sends no trace context by itself. netstandard2.0 has no way to stop the runtimes that do.
    [SuppressMessage("Performance", "CA1822", Justification = "The other target's factory has state.")]
    public HttpMessageHandler Create(VccAccount account, ServerCertificateValidator? certificates)
    {
        _ = account;
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        if (certificates is not null)
            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => certificates.IsTrusted(certificate, chain, errors);
        return handler;
    }
}
#endif
