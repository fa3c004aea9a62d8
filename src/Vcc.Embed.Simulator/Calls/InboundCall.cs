using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A customer's call to a hotline: through its queue to one agent after another until somebody answers.</summary>
internal sealed class InboundCall : CustomerCall
{
    private static readonly TimeSpan RestAfterLostSocket = TimeSpan.FromSeconds(1);

    private readonly HashSet<Agent> _tried = [];
    private string? _firstOffer;
    private AgentLeg? _offered;
    private IDisposable? _ringTime;
    private readonly IDisposable _waitTime;

    public InboundCall(Exchange exchange, Domain domain, string hotline, CallQueue queue, string customerNumber, string? sdp)
        : base(exchange, domain, VccCallDirection.Inbound, customerNumber)
    {
        Line = hotline;
        Queue = queue;
        _firstOffer = sdp;
        exchange.Calls.Add(this);
        Device.Calling(this);
        _waitTime = exchange.After(exchange.Options.QueueWaitTime, () => End(CallEnd.NoAgent));
        exchange.Calls.Wait(this);
        TryNextAgent();
    }

    public override string Line { get; }
    public CallQueue Queue { get; }

    public void TryNextAgent()
    {
        if (_offered is not null || State != VccCallState.Waiting || Queue.NextFree(_tried) is not { } agent)
            return;
        Exchange.Calls.StopWaiting(this);
        State = VccCallState.Ringing;
        if (RingOrder.AnnouncesFirst(Exchange, agent))
            Announce(agent);
        var sdp = _firstOffer;
        _firstOffer = null;
        // Set before ringing: a phone may refuse at once.
        _ringTime = Exchange.After(Exchange.Options.AgentRingTime, RangTooLong);
        _offered = Ring(agent, sdp);
        if (_offered?.HasEnded == true)
            _offered = null;
    }

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

        StopTimers();
        _offered = null;
        Active = leg;
        State = VccCallState.Talking;
        Device.Answered(this, leg.Number, sdp);
        leg.Agent.Tell(new AgentAnswered(Id, leg.Agent.Extension));
    }

    public override void LegFailed(AgentLeg leg, int sipCode)
    {
        if (Transfer is { } transfer)
        {
            transfer.LegFailed(leg);
            return;
        }

        _ringTime?.Dispose();
        _offered = null;
        var wasLost = sipCode == 408 && leg.Agent.Device == Directory.Device.Browser && leg.Agent.Reachable is null;
        if (wasLost)
            leg.Agent.Rest(Exchange, RestAfterLostSocket);
        else
            _tried.Add(leg.Agent);
        NextOrEnd(leg, CallEnd.AgentRejected, mayTryAgain: wasLost, noAnswer: sipCode == 408 && !wasLost);
    }

    public override void LegHungUp(AgentLeg leg)
    {
        if (leg == Active)
            End(CallEnd.AgentHungUp, leg);
        else
            Transfer?.LegFailed(leg);
    }

    public override void CustomerAnswers()
    {
    }

    public override void CustomerRejects(int sipCode) => CustomerHangsUp();

    public override void CustomerHangsUp() => End(CallEnd.CustomerHungUp);

    protected override void Close(CallEnd end, VccCallState before, IReadOnlyList<AgentLeg> open)
    {
        StopTimers();
        Exchange.Calls.StopWaiting(this);
        Transfer?.CallEnded();
        foreach (var leg in open)
            leg.End();
        Device.Ended(this, end);
        foreach (var leg in open)
            TellEnded(leg);
    }

    private void End(CallEnd end, AgentLeg leg)
    {
        End(end);
        TellEnded(leg);
    }

    private void RangTooLong()
    {
        if (_offered is not { } leg)
            return;
        _tried.Add(leg.Agent);
        leg.End();
        _offered = null;
        NextOrEnd(leg, CallEnd.NoAnswer, mayTryAgain: false, noAnswer: true);
    }

    private void NextOrEnd(AgentLeg leg, CallEnd end, bool mayTryAgain, bool noAnswer)
    {
        State = VccCallState.Waiting;
        var hasHope = mayTryAgain || Queue.Members.Any(agent => !_tried.Contains(agent) && agent.Status == AgentStatus.Available && agent.CanBeRung);
        if (hasHope)
            Device.LegEnded(this, leg.Number);
        else
            End(end);
        TellEnded(leg);
        if (noAnswer)
            MarkNoAnswer(leg.Agent);
        if (hasHope)
            Exchange.Calls.Wait(this);
    }

    private void Announce(Agent agent) =>
        agent.Tell(new AgentRung(Id, CustomerNumber, agent.Extension, Line, (int)Direction));

    private void StopTimers()
    {
        _ringTime?.Dispose();
        _waitTime.Dispose();
    }
}
