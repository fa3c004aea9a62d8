using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.IdentityModel.JsonWebTokens;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>Makes agents' tokens: HS256 over <c>ipphone</c> and <c>expired</c> (VCC's integration guide). Thread-safe.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class VccTokenMinter
{
    // No exp, iat or nbf: VCC does not read them, and a wrong clock must not lock agents out.
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider _time;

    /// <summary>Makes tokens by the given clock, or by the machine's.</summary>
    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public VccTokenMinter(TimeProvider? timeProvider = null)
    {
        BrowserGuard.ThrowIfBrowser();
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Makes a token for one agent of an account, valid for the account's <see cref="VccAccount.TokenLifetime"/>.</summary>
    /// <exception cref="VccLoginException">The account lacks something; the reason is <see cref="VccLoginFailure.Misconfigured"/>.</exception>
    public VccToken Mint(VccAccount account, VccAgent agent)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(agent);
        AccountValidator.ThrowIfTokenInvalid(account);

        DateTimeOffset? expires = account.TokenExpiry == VccTokenExpiry.Omitted ? null : _time.GetUtcNow() + account.TokenLifetime;
        var payload = WritePayload(agent.Extension, expires, account);
        return new VccToken(_handler.CreateToken(payload, account.AccessKey!.Credentials), expires);
    }

    /// <summary>Whether the account's access key of now made this token. A cached token is wrong after the key changed.</summary>
    public static bool IsMintedBy(VccAccount account, VccToken token)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(token);
        return account.AccessKey?.HasSigned(token.Reveal()) == true;
    }

    // The extension needs no escaping; VccAgent checks it.
    private static string WritePayload(string extension, DateTimeOffset? expires, VccAccount account)
    {
        if (expires is not { } at)
            return $$"""{"ipphone":"{{extension}}"}""";

        return account.TokenExpiry == VccTokenExpiry.Iso8601
            ? WritePayload(extension, at.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss'Z'")
            : WritePayload(extension, TimeZoneInfo.ConvertTime(at, account.TimeZone.Info).DateTime, "yyyy-MM-dd HH:mm:ss");
    }

    private static string WritePayload(string extension, DateTime expires, string format)
    {
#if NET
        Span<char> written = stackalloc char[32];
        expires.TryFormat(written, out var length, format, CultureInfo.InvariantCulture);
        return string.Create(null, $$"""{"ipphone":"{{extension}}","expired":"{{written[..length]}}"}""");
#else
        return $$"""{"ipphone":"{{extension}}","expired":"{{expires.ToString(format, CultureInfo.InvariantCulture)}}"}""";
#endif
    }
}
