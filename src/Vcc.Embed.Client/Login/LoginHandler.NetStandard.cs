#if !NET
namespace Vcc.Embed.Client.Login;

internal static class LoginHandler
{
    public static HttpMessageHandler Create(TrustedRoots? roots, bool sendTraceContext) =>
        SocketsHandler.TryCreate(roots, sendTraceContext) ?? CreateClassic(roots);

    // .NET Framework: it sends no trace context by itself.
    public static HttpMessageHandler CreateClassic(TrustedRoots? roots)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        if (roots is not null)
            handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) => roots.Accept(certificate, chain, errors);
        return handler;
    }
}
#endif
