using System.Collections.Concurrent;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>At most one login per agent is on its way to VCC; whoever asks meanwhile gets the same answer.</summary>
internal sealed class LoginFlights(CancellationToken stopping)
{
    private readonly ConcurrentDictionary<VccAgent, Lazy<Task<VccLogin>>> _flights = new();

    /// <summary>Starts or joins the agent's login. A browser that leaves cancels its own waiting only.</summary>
    public Task<VccLogin> JoinAsync(VccAgent agent, IVccLoginClient client, CancellationToken cancellationToken)
    {
        var flight = _flights.GetOrAdd(agent, key => new Lazy<Task<VccLogin>>(() => FlyAsync(key, client)));
        return flight.Value.WaitAsync(cancellationToken);
    }

    private async Task<VccLogin> FlyAsync(VccAgent agent, IVccLoginClient client)
    {
        try
        {
            return await client.LoginAsync(agent, stopping).ConfigureAwait(false);
        }
        finally
        {
            _flights.TryRemove(agent, out _);
        }
    }
}
