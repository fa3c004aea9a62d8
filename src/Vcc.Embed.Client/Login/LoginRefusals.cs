using System.Globalization;

namespace Vcc.Embed.Client.Login;

internal static class LoginRefusals
{
    private const int LongestCode = 64;

    /// <summary>The code in the body decides; without one the HTTP status does, because both are met in the field.</summary>
    public static VccLoginException For(LoginAnswer answer, string? code, string shownBody)
    {
        var status = (int)answer.Status;
        var meant = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : code is null ? status : 0;
        var (reason, message) = Meaning(meant, status, code);
        return new VccLoginException(reason, message)
        {
            HttpStatus = status,
            VendorCode = code is { Length: > LongestCode } ? code.Substring(0, LongestCode) : code,
            VendorText = shownBody,
            RetryAfter = answer.RetryAfter,
            IsTransient = reason == VccLoginFailure.VendorFailure && (meant is (>= 500 and < 600) or 429 || status >= 500),
        };
    }

    private static (VccLoginFailure Reason, string Message) Meaning(int meant, int status, string? code) => meant switch
    {
        401 => (VccLoginFailure.TokenRejected, "VCC rejected the token (401). Check the access key, this machine's clock and TokenExpiry."),
        404 => (VccLoginFailure.DomainNotFound, "VCC does not know the domain (404). Check Domain and BaseAddress."),
        405 => (VccLoginFailure.DomainExpired, "The VCC domain has expired (405). Ask VCC to renew it."),
        400 => (VccLoginFailure.UnknownExtension, "VCC does not know the extension (400). Check the agent's extension in VCC's administration."),
        415 => (VccLoginFailure.Protocol, "VCC takes neither form of the login that was tried (415). Set LoginForm to the one it takes."),
        >= 300 and < 400 => (VccLoginFailure.Protocol, $"The login was answered with a redirect (HTTP {status}), which is never followed. Check BaseAddress, and whether this network asks for a sign-in."),
        >= 200 and < 300 => (VccLoginFailure.Protocol, $"The login was answered with something that is not VCC's (HTTP {status}): HTML, half an answer or nothing. Check BaseAddress, and whether this network asks for a sign-in."),
        >= 500 and < 600 => (VccLoginFailure.VendorFailure, $"VCC failed ({meant})."),
        _ => (VccLoginFailure.VendorFailure, $"VCC refused the login with {Shown(code) ?? "no code"} (HTTP {status}), which its documentation does not explain."),
    };

    private static string? Shown(string? code) =>
        code is null ? null : "code " + new string([.. code.Where(c => char.IsLetterOrDigit(c) || c is '_' or '-').Take(LongestCode)]);
}
