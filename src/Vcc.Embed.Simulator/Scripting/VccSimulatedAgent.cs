using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator;

/// <summary>An agent as VCC sees it, and the hand at the agent's desk phone.</summary>
public sealed class VccSimulatedAgent
{
    private readonly Exchange _exchange;
    private readonly Agent _agent;

    internal VccSimulatedAgent(Exchange exchange, Agent agent)
    {
        _exchange = exchange;
        _agent = agent;
    }

    /// <summary>What VCC calls <c>ipphone</c>.</summary>
    public string Extension => _agent.Extension;

    /// <summary><c>AVAILABLE</c>, <c>NOT AVAILABLE</c> or <c>NO ANSWER</c>.</summary>
    public string Status => _exchange.Run(() => _agent.Status);

    /// <summary>Where its calls go: 1 browser, 2 IP phone with login, 3 mobile, 4 IP phone without login, 6 vendor softphone.</summary>
    public int Device => _exchange.Run(() => (int)_agent.Device);

    /// <summary>How many tabs have an agent channel open.</summary>
    public int Tabs => _exchange.Run(() => _agent.Sockets.Count);

    /// <summary>How many browsers are registered for its calls. More than one means that two ring.</summary>
    public int Registrations => _exchange.Run(() => _agent.Bindings.Count);

    /// <summary>Whether a tab has the voice channel.</summary>
    public bool HasVoice => _exchange.Run(() => _agent.Voice is not null);

    /// <summary>The call the agent has now, if any.</summary>
    public VccSimulatedCall? Call => _exchange.Run(() => _agent.Leg is { } leg ? new VccSimulatedCall(leg.Call) : null);

    /// <summary>Waits until a tab's agent channel has said who it is.</summary>
    public Task ConnectedAsync(CancellationToken cancellationToken = default) =>
        _exchange.WhenAsync(() => _agent.Sockets.Count > 0, cancellationToken);

    /// <summary>Waits until a browser is registered and its socket is up: calls can come.</summary>
    public Task RegisteredAsync(CancellationToken cancellationToken = default) =>
        _exchange.WhenAsync(() => _agent.Reachable is not null, cancellationToken);

    /// <summary>Waits until no browser is registered any more.</summary>
    public Task UnregisteredAsync(CancellationToken cancellationToken = default) =>
        _exchange.WhenAsync(() => _agent.Bindings.Count == 0, cancellationToken);

    /// <summary>Waits until the agent's phone rings, and gives the call.</summary>
    public async Task<VccSimulatedCall> RungAsync(CancellationToken cancellationToken = default)
    {
        AgentLeg? found = null;
        await _exchange.WhenAsync(() => (found = _agent.Leg) is { IsRinging: true } or { IsAnswered: true }, cancellationToken).ConfigureAwait(false);
        return new VccSimulatedCall(found!.Call);
    }

    /// <summary>Waits until the agent has no call.</summary>
    public Task FreeAsync(CancellationToken cancellationToken = default) => _exchange.WhenAsync(() => _agent.Leg is null, cancellationToken);

    /// <summary>Picks the desk phone up (devices 2, 3, 4, 6).</summary>
    /// <exception cref="InvalidOperationException">No desk phone rings.</exception>
    public Task AnswerAsync() => Do(phone => phone.Answer());

    /// <summary>Refuses on the desk phone.</summary>
    /// <exception cref="InvalidOperationException">No desk phone rings.</exception>
    public Task RejectAsync(int sipCode = 486) => Do(phone => phone.Reject(sipCode));

    /// <summary>Hangs the desk phone up.</summary>
    /// <exception cref="InvalidOperationException">The desk phone has no call.</exception>
    public Task HangUpAsync() => Do(phone => phone.HungUpOnThePhone());

    private Task Do(Action<DeskPhoneLeg> action)
    {
        _exchange.Run(() => action(_agent.Leg as DeskPhoneLeg ?? throw new InvalidOperationException($"The desk phone of {Extension} has no call.")));
        return Task.CompletedTask;
    }
}
