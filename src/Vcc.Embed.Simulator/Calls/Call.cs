using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A call, whoever began it.</summary>
internal abstract class Call(Exchange exchange, Domain domain, VccSimulatedCallDirection direction) : ILegOwner
{
    public Exchange Exchange { get; } = exchange;
    public Domain Domain { get; } = domain;
    public VccSimulatedCallDirection Direction { get; } = direction;
    public string Id { get; } = exchange.Calls.NextId();
    public DateTimeOffset StartedAt { get; } = exchange.Time.GetUtcNow();

    public VccSimulatedCallState State { get; protected set; }

    /// <summary>Why it is over; nothing while it is not.</summary>
    public CallEnd? Ending { get; private set; }

    public List<AgentLeg> Legs { get; } = [];

    public bool IsHeld { get; protected set; }

    /// <summary>The digits the agent has sent.</summary>
    public string DigitsFromAgent { get; private set; } = "";

    public abstract bool CanHold(Agent agent);

    public abstract void Hold(Agent agent, bool held, Action<bool> done);

    public abstract void LegRings(AgentLeg leg);

    public abstract void LegAnswered(AgentLeg leg, string sdp);

    public abstract void LegFailed(AgentLeg leg, int sipCode);

    public abstract void LegHungUp(AgentLeg leg);

    public virtual void LegDtmf(AgentLeg leg, string digit) => DigitsFromAgent += digit;

    /// <summary>Ends every leg that is left and tells everybody.</summary>
    public void End(CallEnd end)
    {
        if (Ending is not null)
            return;
        Ending = end;
        var before = State;
        State = VccSimulatedCallState.Ended;
        var open = Legs.FindAll(leg => !leg.HasEnded);
        Close(end, before, open);
        Exchange.Calls.Remove(this);
    }

    /// <summary>Says goodbye in the order the wire shows; the legs are still open.</summary>
    protected abstract void Close(CallEnd end, VccSimulatedCallState before, IReadOnlyList<AgentLeg> open);

    public void TellEnded(AgentLeg leg) => leg.Agent.Tell(new AgentEnded(Id, leg.Agent.Extension));
}
