using System.Runtime.Versioning;
using Microsoft.IdentityModel.JsonWebTokens;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Internal;
using Vcc.Embed.Client.Tokens;

namespace Vcc.Embed.Client;

/// <summary>Makes agents' tokens: HS256 over <c>ipphone</c> and <c>expired</c> and nothing else (VCC's integration guide). Safe for many threads.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class VccTokenMinter
{
    // No exp, iat or nbf: VCC does not read them, and a skewed clock must not lock agents out.
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider _time;

    /// <summary>Makes tokens by the given clock; by the machine's when none is given.</summary>
    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public VccTokenMinter(TimeProvider? timeProvider = null)
    {
        ServerOnly.Demand();
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Makes a token for one agent of an account, valid for the account's <see cref="VccAccount.TokenLifetime"/>.</summary>
    /// <exception cref="VccLoginException">The account lacks something; the reason is <see cref="VccLoginFailure.Misconfigured"/>.</exception>
    public VccToken Mint(VccAccount account, VccAgent agent)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(agent);
        AccountRules.DemandForToken(account);

        DateTimeOffset? expires = account.TokenExpiry == VccTokenExpiry.Omitted ? null : _time.GetUtcNow() + account.TokenLifetime;
        var payload = TokenPayload.Write(agent.Extension, expires, account);
        return new VccToken(_handler.CreateToken(payload, account.AccessKey!.Credentials), expires);
    }
}
