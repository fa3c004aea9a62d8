using System.Collections.Concurrent;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Runs at most one login per agent at a time. Requests that arrive meanwhile wait for the same login.</summary>
internal sealed class LoginCoalescer
{
    private readonly ConcurrentDictionary<SessionKey, Lazy<Task<SessionResult>>> _logins = new();

    public bool IsRunning(SessionKey key) => _logins.ContainsKey(key);

    /// <summary>Starts or joins the agent's login. A cancelled request ends its own waiting only, and a shutdown waits for the login.</summary>
    public Task<SessionResult> JoinAsync(SessionKey key, Func<Task<SessionResult>> logIn, CancellationToken cancellationToken)
    {
        var login = _logins.GetOrAdd(key, _ => new Lazy<Task<SessionResult>>(() => RunAsync(key, logIn)));
        return login.Value.WaitAsync(cancellationToken);
    }

    private async Task<SessionResult> RunAsync(SessionKey key, Func<Task<SessionResult>> logIn)
    {
        // The login must not run inside Lazy, which holds a lock until the first await.
        await Task.Yield();
        try
        {
            return await logIn().ConfigureAwait(false);
        }
        finally
        {
            _logins.TryRemove(key, out _);
        }
    }
}
