using System.Collections.Concurrent;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Runs at most one login per agent at a time. Requests that arrive meanwhile wait for the same login.</summary>
internal sealed class LoginCoalescer(CancellationToken stopping)
{
    private readonly ConcurrentDictionary<VccAgent, Lazy<Task<VccLogin>>> _logins = new();

    /// <summary>Starts or joins the agent's login. A cancelled request ends its own waiting only.</summary>
    public Task<VccLogin> JoinAsync(VccAgent agent, IVccLoginClient client, CancellationToken cancellationToken)
    {
        var login = _logins.GetOrAdd(agent, key => new Lazy<Task<VccLogin>>(() => RunAsync(key, client)));
        return login.Value.WaitAsync(cancellationToken);
    }

    private async Task<VccLogin> RunAsync(VccAgent agent, IVccLoginClient client)
    {
        try
        {
            return await client.LoginAsync(agent, stopping).ConfigureAwait(false);
        }
        finally
        {
            _logins.TryRemove(agent, out _);
        }
    }
}
