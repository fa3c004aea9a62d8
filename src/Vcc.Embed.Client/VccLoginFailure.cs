namespace Vcc.Embed.Client;

/// <summary>Why a login failed. The first four are refusals and are never tried again by themselves.</summary>
public enum VccLoginFailure
{
    /// <summary>401: the token is wrong or expired, in practice a wrong access key or a clock that is off.</summary>
    TokenRejected,

    /// <summary>404: VCC does not know the domain.</summary>
    DomainNotFound,

    /// <summary>405: the domain's contract has ended.</summary>
    DomainExpired,

    /// <summary>400: VCC does not know the extension (<c>ipphone</c>).</summary>
    UnknownExtension,

    /// <summary>VCC answered with an error of its own (500) or with a code nobody documents.</summary>
    VendorFailure,

    /// <summary>No connection to VCC: name not found, refused, reset, or a certificate that is not trusted.</summary>
    Unreachable,

    /// <summary>VCC did not answer within the account's <see cref="VccAccount.LoginTimeout"/>.</summary>
    TimedOut,

    /// <summary>Something answered that is not VCC's login: HTML, a captive portal, a redirect, half an answer, or over 1 MiB.</summary>
    Protocol,

    /// <summary>No account has the name in <see cref="VccAgent.Account"/>.</summary>
    AccountNotFound,

    /// <summary>The account lacks something, e.g. its access key; the exception's message says what.</summary>
    Misconfigured,
}
