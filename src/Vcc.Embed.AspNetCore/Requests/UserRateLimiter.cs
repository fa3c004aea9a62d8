using System.Security.Claims;
using System.Threading.RateLimiting;
using Vcc.Embed.AspNetCore.Agents;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Requests;

/// <summary>Limits what one user may do per minute: a token bucket for each user and purpose.</summary>
internal sealed class UserRateLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<Limit> _buckets = PartitionedRateLimiter.Create<Limit, Limit>(limit => RateLimitPartition.GetTokenBucketLimiter(limit, OptionsOf));

    /// <summary>How long the user must wait, or null when it may happen now.</summary>
    public TimeSpan? GetWait(string purpose, ClaimsPrincipal user, VccAgent agent, int burst, int perMinute)
    {
        using var lease = _buckets.AttemptAcquire(new Limit(purpose, UserIdReader.Read(user) ?? $"{agent.Account}/{agent.Extension}", burst, perMinute));
        if (lease.IsAcquired)
            return null;

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _buckets.Dispose();

    private static TokenBucketRateLimiterOptions OptionsOf(Limit limit) => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limit.PerMinute,
        QueueLimit = 0,
    };

    // The limits are part of the key, so that changed settings begin a new bucket.
    private sealed record Limit(string Purpose, string User, int Burst, int PerMinute);
}
