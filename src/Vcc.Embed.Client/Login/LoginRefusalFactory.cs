using System.Globalization;

namespace Vcc.Embed.Client.Login;

/// <summary>Creates the exception for a response with which VCC refused a login.</summary>
internal static class LoginRefusalFactory
{
    private const int LongestCode = 64;

    // A numeric code in the body decides. Otherwise the HTTP status of an error decides, because VCC's editions use both.
    public static VccLoginException Create(LoginResponse response, string? code, string shownBody)
    {
        var status = (int)response.Status;
        var decisive = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : code is null || status >= 400 ? status : 0;
        var (reason, message) = Describe(decisive, status, code);
        return new VccLoginException(reason, message)
        {
            HttpStatus = status,
            VendorCode = code is { Length: > LongestCode } ? code.Substring(0, LongestCode) : code,
            VendorText = shownBody,
            RetryAfter = response.RetryAfter,
            IsTransient = reason == VccLoginFailure.VendorFailure && (decisive is (>= 500 and < 600) or 429 || status >= 500),
        };
    }

    private static (VccLoginFailure Reason, string Message) Describe(int decisive, int status, string? code) => decisive switch
    {
        401 => (VccLoginFailure.TokenRejected, "VCC rejected the token (401). Check the access key, this machine's clock and TokenExpiry."),
        404 => (VccLoginFailure.DomainNotFound, "VCC does not know the domain (404). Check Domain and BaseAddress."),
        405 => (VccLoginFailure.DomainExpired, "The VCC domain has expired (405). Ask VCC to renew it."),
        400 => (VccLoginFailure.UnknownExtension, "VCC does not know the extension (400). Check the agent's extension in VCC's administration."),
        415 => (VccLoginFailure.Protocol, "VCC accepts neither form of the login that was tried (415). Set LoginForm to the form it accepts."),
        >= 300 and < 400 => (VccLoginFailure.Protocol, $"The response to the login is a redirect (HTTP {status}), which is never followed. Check BaseAddress, and whether this network asks for a sign-in."),
        >= 200 and < 300 => (VccLoginFailure.Protocol, $"The response to the login is not VCC's (HTTP {status}): HTML, an incomplete response or nothing. Check BaseAddress, and whether this network asks for a sign-in."),
        >= 500 and < 600 => (VccLoginFailure.VendorFailure, $"VCC failed ({decisive})."),
        _ => (VccLoginFailure.VendorFailure, $"VCC refused the login with {Shown(code) ?? "no code"} (HTTP {status}), which its documentation does not explain."),
    };

    private static string? Shown(string? code) =>
        code is null ? null : "code " + new string([.. code.Where(c => char.IsLetterOrDigit(c) || c is '_' or '-').Take(LongestCode)]);
}
