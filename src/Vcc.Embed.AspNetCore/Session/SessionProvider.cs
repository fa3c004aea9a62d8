using System.Security.Claims;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Gives an agent a session: a stored one, a shared one, or one of a new login.</summary>
internal sealed class SessionProvider(
    IVccLoginClient client,
    SessionStore sessions,
    RefusalStore refusals,
    SharedSessionCacheFactory sharing,
    LoginRateLimiter limiter,
    LoginCoalescer logins,
    IOptionsMonitor<VccEmbedEndpointOptions> options,
    TimeProvider time)
{
    private readonly SharedSessionCache? _shared = sharing.Create();

    /// <param name="user">The signed-in user, whose logins are limited.</param>
    /// <param name="account">The account as resolved for this request.</param>
    /// <param name="agent">The agent as resolved for this request.</param>
    /// <param name="isFresh">Whether the page needs a new login, because VCC no longer accepts its last token.</param>
    /// <param name="cancellationToken">Ends the waiting, not the login.</param>
    public async Task<SessionResult> GetAsync(ClaimsPrincipal user, VccAccount account, VccAgent agent, bool isFresh, CancellationToken cancellationToken)
    {
        var key = SessionKey.Create(account, agent);
        if (refusals.Find(key) is { } refusal)
            return new(Refusal: refusal, IsReused: true);
        if (!isFresh && await FindAsync(key, account, cancellationToken).ConfigureAwait(false) is { } session)
            return new(session, IsReused: true);
        if (!logins.IsRunning(key) && limiter.GetWait(user, agent) is { } wait)
            return new(Wait: wait);

        return await logins.JoinAsync(key, () => LogInAsync(key, account, agent), cancellationToken).ConfigureAwait(false);
    }

    private async Task<AgentSession?> FindAsync(SessionKey key, VccAccount account, CancellationToken cancellationToken)
    {
        if (sessions.Find(key) is { } own)
            return own;
        if (_shared is null || await _shared.FindAsync(key, account, cancellationToken).ConfigureAwait(false) is not { } other)
            return null;

        sessions.Set(key, other);
        return other;
    }

    private async Task<SessionResult> LogInAsync(SessionKey key, VccAccount account, VccAgent agent)
    {
        using var place = await limiter.EnterAsync(key.Account, CancellationToken.None).ConfigureAwait(false);
        if (!place.IsAcquired)
            return new(Wait: TimeSpan.FromSeconds(5));
        // Another agent may have been refused while this one waited.
        if (refusals.Find(key) is { } refusal)
            return new(Refusal: refusal, IsReused: true);

        try
        {
            var login = await client.LoginAsync(account, agent, CancellationToken.None).ConfigureAwait(false);
            var session = AgentSession.Create(login.Token, options.CurrentValue.SessionCacheDuration, time.GetUtcNow());
            refusals.RecordSuccess(key);
            sessions.Set(key, session);
            if (_shared is not null)
                await _shared.SetAsync(key, session).ConfigureAwait(false);
            return new(session);
        }
        catch (VccLoginException refused)
        {
            refusals.Add(key, refused, options.CurrentValue.RefusalCacheDuration);
            return new(Refusal: refused);
        }
    }
}
