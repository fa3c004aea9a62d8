using System.Security.Authentication;

namespace Vcc.Embed.Client.Login;

internal static class TransportFailure
{
    public static VccLoginException For(Exception broken, VccAccount account) => IsTls(broken)
        ? new(
            VccLoginFailure.Unreachable,
            $"The certificate of {account.BaseAddress} is not trusted. If it is issued by your own CA, add the CA to TrustedCertificates; the check cannot be switched off.",
            broken)
        : new(
            VccLoginFailure.Unreachable,
            $"There is no connection to {account.BaseAddress}. Check the network, the proxy and the firewall of this server.",
            broken)
        { IsTransient = true };

    private static bool IsTls(Exception? exception) =>
        exception is not null && (exception is AuthenticationException || IsTls(exception.InnerException));
}
