using System.Security.Authentication;

namespace Vcc.Embed.Client.Login;

internal static class TransportFailure
{
    public static string Explain(Exception broken, VccAccount account) => IsTls(broken)
        ? $"The certificate of {account.BaseAddress} is not trusted. If it is issued by your own CA, add the CA to TrustedCertificates; the check cannot be switched off."
        : $"There is no connection to {account.BaseAddress}. Check the network, the proxy and the firewall of this server.";

    private static bool IsTls(Exception? exception) =>
        exception is not null && (exception is AuthenticationException || IsTls(exception.InnerException));
}
