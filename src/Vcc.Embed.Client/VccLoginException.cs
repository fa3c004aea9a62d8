using System.Globalization;

namespace Vcc.Embed.Client;

/// <summary>A login that failed. No text of it contains the access key or a token.</summary>
public sealed class VccLoginException : Exception
{
    /// <summary>Creates an exception; an application's tests make their own.</summary>
    public VccLoginException(VccLoginFailure reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Why the login failed.</summary>
    public VccLoginFailure Reason { get; }

    /// <summary>The reason as one of <see cref="VccErrorCodes"/>, e.g. <c>tokenRejected</c>.</summary>
    public string Code => Reason switch
    {
        VccLoginFailure.TokenRejected => VccErrorCodes.TokenRejected,
        VccLoginFailure.DomainNotFound => VccErrorCodes.DomainNotFound,
        VccLoginFailure.DomainExpired => VccErrorCodes.DomainExpired,
        VccLoginFailure.UnknownExtension => VccErrorCodes.UnknownExtension,
        VccLoginFailure.VendorFailure => VccErrorCodes.VendorFailure,
        VccLoginFailure.Unreachable => VccErrorCodes.Unreachable,
        VccLoginFailure.TimedOut => VccErrorCodes.TimedOut,
        VccLoginFailure.Protocol => VccErrorCodes.Protocol,
        VccLoginFailure.AccountNotFound => VccErrorCodes.AccountNotFound,
        VccLoginFailure.Misconfigured => VccErrorCodes.Misconfigured,
        VccLoginFailure.AccountUnavailable => VccErrorCodes.AccountUnavailable,
        _ => VccErrorCodes.Unexpected,
    };

    /// <summary>The reason as text for the agent and for the administrator.</summary>
    /// <param name="culture">Default: the current UI culture. Vietnamese where its language has no text.</param>
    public VccErrorText Describe(CultureInfo? culture = null) => VccErrorTexts.Get(Code, culture);

    /// <summary>The HTTP status of VCC's response, if there was one.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The <c>code</c> in VCC's response, e.g. <c>401</c>, at most 64 characters; <see langword="null"/> when there was none.</summary>
    public string? VendorCode { get; init; }

    /// <summary>The beginning of the response: one line, at most 200 characters, keys and tokens replaced. Show it as text only.</summary>
    public string? VendorText { get; init; }

    /// <summary>The wait that VCC requires before the next login, from its <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether a retry may succeed: VCC failed or was not reached.</summary>
    public bool IsTransient { get; init; }
}

/// <summary>Why a login failed. The first four are refusals, which are never retried.</summary>
public enum VccLoginFailure
{
    /// <summary>401: the token is wrong or expired. The cause is mostly a wrong access key or a wrong clock.</summary>
    TokenRejected,

    /// <summary>404: VCC has no such domain.</summary>
    DomainNotFound,

    /// <summary>405: the domain's contract has ended.</summary>
    DomainExpired,

    /// <summary>400: VCC has no such extension (<c>ipphone</c>).</summary>
    UnknownExtension,

    /// <summary>VCC responded with an error of its own (500) or with an undocumented code.</summary>
    VendorFailure,

    /// <summary>No connection to VCC: name not found, refused, reset, or a certificate that is not trusted.</summary>
    Unreachable,

    /// <summary>VCC did not respond within the account's <see cref="VccAccount.LoginTimeout"/>.</summary>
    TimedOut,

    /// <summary>The response is not VCC's: HTML, a captive portal, a redirect, an incomplete response, or over 1 MiB.</summary>
    Protocol,

    /// <summary>No account has the name in <see cref="VccAgent.Account"/>.</summary>
    AccountNotFound,

    /// <summary>The account lacks something, e.g. its access key. The exception's message names it.</summary>
    Misconfigured,

    /// <summary>The application's <see cref="IVccAccountProvider"/> failed, e.g. because its database is down.</summary>
    AccountUnavailable,
}
