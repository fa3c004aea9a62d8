using System.Security.Claims;
using System.Threading.RateLimiting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Limits logins: one token bucket per user, and a number of logins at the same time per account.</summary>
// A page in a restart loop cannot flood VCC. When all agents reload, their logins reach VCC in small groups.
internal sealed class LoginRateLimiter : IDisposable
{
    private const int LongestQueue = 5000;
    private readonly PartitionedRateLimiter<string> _buckets;
    private readonly PartitionedRateLimiter<AccountKey> _concurrent;

    public LoginRateLimiter(VccEmbedEndpointOptions options)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.SessionBurst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.SessionsPerMinute,
            QueueLimit = 0,
        };
        var concurrency = new ConcurrencyLimiterOptions { PermitLimit = options.ConcurrentLogins, QueueLimit = LongestQueue };
        _buckets = PartitionedRateLimiter.Create<string, string>(user => RateLimitPartition.GetTokenBucketLimiter(user, _ => bucket));
        _concurrent = PartitionedRateLimiter.Create<AccountKey, AccountKey>(account => RateLimitPartition.GetConcurrencyLimiter(account, _ => concurrency));
    }

    /// <summary>How long the user must wait, or null when a login may start now.</summary>
    public TimeSpan? GetWait(ClaimsPrincipal user, VccAgent agent)
    {
        using var lease = _buckets.AttemptAcquire(KeyOf(user, agent));
        if (lease.IsAcquired)
            return null;

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Waits for a place among the account's concurrent logins.</summary>
    public ValueTask<RateLimitLease> EnterAsync(AccountKey account, CancellationToken cancellationToken) => _concurrent.AcquireAsync(account, 1, cancellationToken);

    public void Dispose()
    {
        _buckets.Dispose();
        _concurrent.Dispose();
    }

    private static string KeyOf(ClaimsPrincipal user, VccAgent agent) => Agents.UserIdReader.Read(user) ?? $"{agent.Account}/{agent.Extension}";
}
