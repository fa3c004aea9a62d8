using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Requests;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Limits logins: one token bucket per user, and a number of logins at the same time per account.</summary>
// A page in a restart loop cannot flood VCC. When all agents reload, their logins reach VCC in small groups.
internal sealed class LoginRateLimiter(UserRateLimiter users, IOptionsMonitor<VccEmbedEndpointOptions> options) : IDisposable
{
    private const int LongestQueue = 5000;
    private readonly PartitionedRateLimiter<AccountLimit> _concurrent = PartitionedRateLimiter.Create<AccountLimit, AccountLimit>(limit => RateLimitPartition.GetConcurrencyLimiter(limit, OptionsOf));

    /// <summary>How long the user must wait, or null when a login may start now.</summary>
    public TimeSpan? GetWait(ClaimsPrincipal user, VccAgent agent)
    {
        var current = options.CurrentValue;
        return users.GetWait("logins", user, agent, current.SessionBurst, current.SessionsPerMinute);
    }

    /// <summary>Waits for a place among the account's concurrent logins.</summary>
    public ValueTask<RateLimitLease> EnterAsync(AccountKey account, CancellationToken cancellationToken) =>
        _concurrent.AcquireAsync(new AccountLimit(account, options.CurrentValue.ConcurrentLogins), 1, cancellationToken);

    public void Dispose() => _concurrent.Dispose();

    private static ConcurrencyLimiterOptions OptionsOf(AccountLimit limit) => new() { PermitLimit = limit.Concurrent, QueueLimit = LongestQueue };

    // The limit is part of the key, so that a changed setting begins a new partition.
    private sealed record AccountLimit(AccountKey Account, int Concurrent);
}
