using System.Collections.Concurrent;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Sessions of this process that further page views of an agent may use.</summary>
internal sealed class SessionStore(TimeProvider time)
{
    private const int PruneAt = 1000;
    private readonly ConcurrentDictionary<SessionKey, AgentSession> _sessions = new();

    public AgentSession? Find(SessionKey key) =>
        _sessions.TryGetValue(key, out var session) && session.ReuseUntil > time.GetUtcNow() ? session : null;

    public void Set(SessionKey key, AgentSession session)
    {
        _sessions[key] = session;
        if (_sessions.Count >= PruneAt)
            Prune();
    }

    private void Prune()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _sessions.Where(entry => entry.Value.ReuseUntil <= now))
            _sessions.TryRemove(key, out _);
    }
}
