using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A customer's call to a hotline and its queue.</summary>
internal sealed class InboundCall : CustomerCall
{
    private readonly AgentDistributor _distributor;
    private readonly IDisposable _waitTime;

    public InboundCall(SimulatorState state, Domain domain, string hotline, CallQueue queue, string customerNumber, string? sdp)
        : base(state, domain, VccSimulatedCallDirection.Inbound, customerNumber)
    {
        Line = hotline;
        Queue = queue;
        _distributor = new AgentDistributor(this, queue, sdp);
        state.Calls.Add(this);
        Device.Calling(this);
        _waitTime = state.After(state.Options.QueueWaitTime, () => End(CallEnd.NoAgent));
        state.Calls.Wait(this);
        TryNextAgent();
    }

    public override string Line { get; }
    public CallQueue Queue { get; }

    public void TryNextAgent() => _distributor.TryNext();

    /// <summary>An agent is being rung: the caller leaves the queue.</summary>
    public void Rings()
    {
        Simulator.Calls.StopWaiting(this);
        State = VccSimulatedCallState.Ringing;
    }

    /// <summary>The agent did not answer: the caller returns to the queue.</summary>
    public void Waits(AgentLeg leg)
    {
        State = VccSimulatedCallState.Waiting;
        Device.LegEnded(this, leg.Number);
        Simulator.Calls.Wait(this);
    }

    public void Announce(Agent agent) =>
        agent.Tell(new AgentRung(Id, RingOrder.AnnouncedNumber(Simulator, agent, CustomerNumber), agent.Extension, Line, (int)Direction));

    public override void LegRings(AgentLeg leg)
    {
        if (leg != Active && Transfer is { } transfer)
        {
            transfer.LegRings(leg);
            return;
        }

        Device.AgentRings(this);
        RingOrder.Announce(Simulator, leg.Agent, () =>
        {
            if (!leg.HasEnded)
                Announce(leg.Agent);
        });
    }

    public override void LegAnswered(AgentLeg leg, string sdp)
    {
        if (Transfer is { } transfer)
        {
            transfer.LegAnswered(leg, sdp);
            return;
        }

        _distributor.Stop();
        _waitTime.Dispose();
        Active = leg;
        State = VccSimulatedCallState.Talking;
        Device.Answered(this, leg.Number, sdp);
        leg.Agent.Tell(new AgentAnswered(Id, leg.Agent.Extension));
    }

    public override void LegFailed(AgentLeg leg, int sipCode)
    {
        if (Transfer is { } transfer)
            transfer.LegFailed(leg);
        else
            _distributor.Failed(leg, sipCode);
    }

    public override void LegHungUp(AgentLeg leg)
    {
        if (leg != Active)
        {
            Transfer?.LegFailed(leg);
            return;
        }

        End(CallEnd.AgentHungUp);
        TellEnded(leg);
    }

    public override void CustomerAnswers()
    {
    }

    public override void CustomerRejects(int sipCode) => CustomerHangsUp();

    public override void CustomerHangsUp() => End(CallEnd.CustomerHungUp);

    protected override void Close(CallEnd end, VccSimulatedCallState before, IReadOnlyList<AgentLeg> open)
    {
        _distributor.Stop();
        _waitTime.Dispose();
        Simulator.Calls.StopWaiting(this);
        Transfer?.CallEnded();
        foreach (var leg in open)
            leg.End();
        Device.Ended(this, end);
        foreach (var leg in open)
            TellEnded(leg);
    }
}
