using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A customer's call to a hotline: through its queue to the agent who answers.</summary>
internal sealed class InboundCall : CustomerCall
{
    private readonly AgentHunt _hunt;
    private readonly IDisposable _waitTime;

    public InboundCall(Exchange exchange, Domain domain, string hotline, CallQueue queue, string customerNumber, string? sdp)
        : base(exchange, domain, VccSimulatedCallDirection.Inbound, customerNumber)
    {
        Line = hotline;
        Queue = queue;
        _hunt = new AgentHunt(this, queue, sdp);
        exchange.Calls.Add(this);
        Device.Calling(this);
        _waitTime = exchange.After(exchange.Options.QueueWaitTime, () => End(CallEnd.NoAgent));
        exchange.Calls.Wait(this);
        TryNextAgent();
    }

    public override string Line { get; }
    public CallQueue Queue { get; }

    public void TryNextAgent() => _hunt.TryNext();

    /// <summary>An agent is being rung: the caller stands in the queue no more.</summary>
    public void Rings()
    {
        Exchange.Calls.StopWaiting(this);
        State = VccSimulatedCallState.Ringing;
    }

    /// <summary>That agent did not take it: back into the queue.</summary>
    public void Waits(AgentLeg leg)
    {
        State = VccSimulatedCallState.Waiting;
        Device.LegEnded(this, leg.Number);
        Exchange.Calls.Wait(this);
    }

    public void Announce(Agent agent) =>
        agent.Tell(new AgentRung(Id, CustomerNumber, agent.Extension, Line, (int)Direction));

    public override void LegRings(AgentLeg leg)
    {
        if (leg != Active && Transfer is { } transfer)
        {
            transfer.LegRings(leg);
            return;
        }

        Device.AgentRings(this);
        RingOrder.Announce(Exchange, leg.Agent, () =>
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

        _hunt.Stop();
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
            _hunt.Failed(leg, sipCode);
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
        _hunt.Stop();
        _waitTime.Dispose();
        Exchange.Calls.StopWaiting(this);
        Transfer?.CallEnded();
        foreach (var leg in open)
            leg.End();
        Device.Ended(this, end);
        foreach (var leg in open)
            TellEnded(leg);
    }
}
