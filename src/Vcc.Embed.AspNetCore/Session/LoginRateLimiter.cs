using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Limits logins: one token bucket per user, and a number of logins at the same time per account.</summary>
// A page in a restart loop cannot flood VCC. When all agents reload, their logins reach VCC in small groups.
internal sealed class LoginRateLimiter(IOptionsMonitor<VccEmbedEndpointOptions> options) : IDisposable
{
    private const int LongestQueue = 5000;
    private readonly PartitionedRateLimiter<UserLimit> _buckets = PartitionedRateLimiter.Create<UserLimit, UserLimit>(limit => RateLimitPartition.GetTokenBucketLimiter(limit, OptionsOf));
    private readonly PartitionedRateLimiter<AccountLimit> _concurrent = PartitionedRateLimiter.Create<AccountLimit, AccountLimit>(limit => RateLimitPartition.GetConcurrencyLimiter(limit, OptionsOf));

    /// <summary>How long the user must wait, or null when a login may start now.</summary>
    public TimeSpan? GetWait(ClaimsPrincipal user, VccAgent agent)
    {
        var current = options.CurrentValue;
        using var lease = _buckets.AttemptAcquire(new UserLimit(KeyOf(user, agent), current.SessionBurst, current.SessionsPerMinute));
        if (lease.IsAcquired)
            return null;

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Waits for a place among the account's concurrent logins.</summary>
    public ValueTask<RateLimitLease> EnterAsync(AccountKey account, CancellationToken cancellationToken) =>
        _concurrent.AcquireAsync(new AccountLimit(account, options.CurrentValue.ConcurrentLogins), 1, cancellationToken);

    public void Dispose()
    {
        _buckets.Dispose();
        _concurrent.Dispose();
    }

    private static string KeyOf(ClaimsPrincipal user, VccAgent agent) => Agents.UserIdReader.Read(user) ?? $"{agent.Account}/{agent.Extension}";

    private static TokenBucketRateLimiterOptions OptionsOf(UserLimit limit) => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limit.PerMinute,
        QueueLimit = 0,
    };

    private static ConcurrencyLimiterOptions OptionsOf(AccountLimit limit) => new() { PermitLimit = limit.Concurrent, QueueLimit = LongestQueue };

    // The limits are part of the keys, so that changed settings begin new partitions.
    private sealed record UserLimit(string User, int Burst, int PerMinute);

    private sealed record AccountLimit(AccountKey Account, int Concurrent);
}
