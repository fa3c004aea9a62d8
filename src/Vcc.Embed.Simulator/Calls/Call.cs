using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A call of any direction.</summary>
internal abstract class Call(SimulatorState state, Domain domain, VccSimulatedCallDirection direction) : ILegOwner
{
    public SimulatorState Simulator { get; } = state;
    public Domain Domain { get; } = domain;
    public VccSimulatedCallDirection Direction { get; } = direction;
    public string Id { get; } = state.Calls.NextId();
    public DateTimeOffset StartedAt { get; } = state.Time.GetUtcNow();

    public VccSimulatedCallState State { get; protected set; }

    /// <summary>Why the call ended; <see langword="null"/> before.</summary>
    public CallEnd? Ending { get; private set; }

    public List<AgentLeg> Legs { get; } = [];

    public bool IsHeld { get; protected set; }

    /// <summary>The digits that the agent sent.</summary>
    public string DigitsFromAgent { get; private set; } = "";

    public abstract bool CanHold(Agent agent);

    public abstract void Hold(Agent agent, bool held, Action<bool> done);

    public abstract void LegRings(AgentLeg leg);

    public abstract void LegAnswered(AgentLeg leg, string sdp);

    public abstract void LegFailed(AgentLeg leg, int sipCode);

    public abstract void LegHungUp(AgentLeg leg);

    public virtual void LegDtmf(AgentLeg leg, string digit) => DigitsFromAgent += digit;

    /// <summary>Ends every open leg and notifies agents and customer.</summary>
    public void End(CallEnd end)
    {
        if (Ending is not null)
            return;
        Ending = end;
        var before = State;
        State = VccSimulatedCallState.Ended;
        var open = Legs.FindAll(leg => !leg.HasEnded);
        Close(end, before, open);
        Simulator.Calls.Remove(this);
    }

    /// <summary>Ends legs and sends messages in the recorded order. The legs are still open.</summary>
    protected abstract void Close(CallEnd end, VccSimulatedCallState before, IReadOnlyList<AgentLeg> open);

    public void TellEnded(AgentLeg leg) => leg.Agent.Tell(new AgentEnded(Id, leg.Agent.Extension));
}
