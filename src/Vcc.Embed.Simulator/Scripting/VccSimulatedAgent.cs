using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator;

/// <summary>An agent's state at VCC, and the agent's desk phone.</summary>
/// <remarks>A method with a past participle waits, e.g. <see cref="RungAsync"/>. A method with a verb acts, e.g. <see cref="AnswerAsync"/>.</remarks>
public sealed class VccSimulatedAgent
{
    private readonly SimulatorState _state;
    private readonly Agent _agent;

    internal VccSimulatedAgent(SimulatorState state, Agent agent)
    {
        _state = state;
        _agent = agent;
    }

    /// <summary>What VCC calls <c>ipphone</c>.</summary>
    public string Extension => _agent.Extension;

    /// <summary><c>AVAILABLE</c>, <c>NOT AVAILABLE</c> or <c>NO ANSWER</c>.</summary>
    public string Status => _state.Run(() => _agent.Status);

    /// <summary>Where calls ring.</summary>
    public VccSimulatedDevice Device => _state.Run(() => _agent.Device);

    /// <summary>How many tabs have an agent channel open.</summary>
    public int Tabs => _state.Run(() => _agent.Tabs.Count);

    /// <summary>How many browsers are registered. The newest one rings.</summary>
    public int Registrations => _state.Run(() => _agent.Bindings.Count);

    /// <summary>Whether a tab has the voice channel.</summary>
    public bool HasVoice => _state.Run(() => _agent.Voice is not null);

    /// <summary>The agent's call, if any.</summary>
    public VccSimulatedCall? Call => _state.Run(() => _state.Occupancy.LegOf(_agent) is { } leg ? new VccSimulatedCall(leg.Call) : null);

    /// <summary>Waits until a tab's agent channel is identified.</summary>
    public Task ConnectedAsync(CancellationToken cancellationToken = default) =>
        _state.WhenAsync(() => _agent.Tabs.Count > 0, cancellationToken);

    /// <summary>Waits until a browser is registered and its socket is open.</summary>
    public Task RegisteredAsync(CancellationToken cancellationToken = default) =>
        _state.WhenAsync(() => _agent.Reachable is not null, cancellationToken);

    /// <summary>Waits until no browser is registered any more.</summary>
    public Task UnregisteredAsync(CancellationToken cancellationToken = default) =>
        _state.WhenAsync(() => _agent.Bindings.Count == 0, cancellationToken);

    /// <summary>Waits until the agent's phone rings, and returns the call.</summary>
    public async Task<VccSimulatedCall> RungAsync(CancellationToken cancellationToken = default)
    {
        AgentLeg? found = null;
        await _state.WhenAsync(() => (found = _state.Occupancy.LegOf(_agent)) is { IsRinging: true } or { IsAnswered: true }, cancellationToken).ConfigureAwait(false);
        return new VccSimulatedCall(found!.Call);
    }

    /// <summary>Waits until the agent has no call.</summary>
    public Task FreedAsync(CancellationToken cancellationToken = default) => _state.WhenAsync(() => _state.Occupancy.LegOf(_agent) is null, cancellationToken);

    /// <summary>Answers on the desk phone (every device but the browser).</summary>
    /// <exception cref="InvalidOperationException">No desk phone rings.</exception>
    public Task AnswerAsync() => Do(phone => phone.Answer());

    /// <summary>Refuses on the desk phone.</summary>
    /// <exception cref="InvalidOperationException">No desk phone rings.</exception>
    public Task RejectAsync(int sipCode = 486) => Do(phone => phone.Reject(sipCode));

    /// <summary>Hangs up the desk phone.</summary>
    /// <exception cref="InvalidOperationException">The desk phone has no call.</exception>
    public Task HangUpAsync() => Do(phone => phone.HungUpOnThePhone());

    private Task Do(Action<DeskPhoneLeg> action)
    {
        _state.Run(() => action(_state.Occupancy.LegOf(_agent) as DeskPhoneLeg ?? throw new InvalidOperationException($"The desk phone of {Extension} has no call.")));
        return Task.CompletedTask;
    }
}
