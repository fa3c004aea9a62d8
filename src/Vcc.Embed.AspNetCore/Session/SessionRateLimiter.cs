using System.Security.Claims;
using System.Threading.RateLimiting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>One token bucket per user, so that a page in a restart loop cannot flood VCC with logins.</summary>
internal sealed class SessionRateLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _buckets;

    public SessionRateLimiter(VccEmbedEndpointOptions options)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, options.SessionBurst),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Max(1, options.SessionsPerMinute),
            QueueLimit = 0,
        };
        _buckets = PartitionedRateLimiter.Create<string, string>(user => RateLimitPartition.GetTokenBucketLimiter(user, _ => bucket));
    }

    /// <summary>How long the user must wait, or null when a session may be opened now.</summary>
    public TimeSpan? GetWait(ClaimsPrincipal user, VccAgent agent)
    {
        using var lease = _buckets.AttemptAcquire(KeyOf(user, agent));
        if (lease.IsAcquired)
            return null;

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _buckets.Dispose();

    private static string KeyOf(ClaimsPrincipal user, VccAgent agent) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? user.Identity?.Name ?? $"{agent.Account}/{agent.Extension}";
}
