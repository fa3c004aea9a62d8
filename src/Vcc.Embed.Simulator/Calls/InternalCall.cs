using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An agent dials another agent's extension: the browser itself sends the INVITE (contract §3, dial_call).</summary>
internal sealed class InternalCall : Call
{
    private readonly BrowserLeg _caller;
    private readonly AgentLeg _callee;
    private readonly string _called;
    private readonly IDisposable _ringTime;

    private InternalCall(Exchange exchange, Flow flow, SipMessage invite, Agent to)
        : base(exchange, flow.Agent.Domain, VccSimulatedCallDirection.Internal)
    {
        _called = to.Extension;
        State = VccSimulatedCallState.Ringing;
        _caller = new BrowserLeg(exchange, flow.Agent, this, 1);
        Legs.Add(_caller);
        _caller.Adopt(SipDialog.Incoming(exchange, flow, _caller, invite));
        exchange.Calls.Add(this);
        _ringTime = exchange.After(exchange.Options.AgentRingTime, () => CannotReach(480, "Temporarily Unavailable"));
        _callee = AgentLeg.For(exchange, to, this, 2);
        Legs.Add(_callee);
        _callee.Ring(flow.Agent.Extension, invite.Body);
    }

    public static void Dialled(Exchange exchange, SipConnection connection, SipMessage invite)
    {
        var flow = exchange.Sip.FlowOf(connection);
        var user = SipAddress.Parse(invite.RequestUri).User;
        var to = flow?.Agent.Domain.Agent(user);
        connection.Send(invite.Answer(100, "Trying"));
        if (flow is null)
            connection.Send(invite.Answer(403, "Forbidden", SipService.NewTag()));
        else if (to is null || to == flow.Agent)
            connection.Send(invite.Answer(404, "Not Found", SipService.NewTag()));
        else if (flow.Agent.Leg is not null || to.Leg is not null)
            connection.Send(invite.Answer(486, "Busy Here", SipService.NewTag()));
        else if (!to.CanBeRung)
            connection.Send(invite.Answer(480, "Temporarily Unavailable", SipService.NewTag()));
        else
            _ = new InternalCall(exchange, flow, invite, to);
    }

    public override bool CanHold(Agent agent) => State == VccSimulatedCallState.Talking;

    /// <summary>Both sides are offered the hold: between two browsers nobody else could play music.</summary>
    public override void Hold(Agent agent, bool held, Action<bool> done)
    {
        if (IsHeld == held)
        {
            done(true);
            return;
        }

        IsHeld = held;
        var direction = held ? "sendonly" : "sendrecv";
        var other = agent == _caller.Agent ? _callee : _caller;
        (agent == _caller.Agent ? _caller : _callee).Reoffer(direction, worked =>
        {
            if (worked)
                other.Reoffer(direction, _ => { });
            else
                IsHeld = !held;
            done(worked);
        });
    }

    public override void LegRings(AgentLeg leg)
    {
        _caller.ShowRinging();
        Report(InternalCallReported.Rings);
    }

    public override void LegAnswered(AgentLeg leg, string sdp)
    {
        _ringTime.Dispose();
        State = VccSimulatedCallState.Talking;
        _caller.AcceptWith(sdp);
        Report(InternalCallReported.Answered);
    }

    public override void LegFailed(AgentLeg leg, int sipCode) =>
        CannotReach(sipCode is 486 or 603 ? 486 : 480, sipCode is 486 or 603 ? "Busy Here" : "Temporarily Unavailable");

    public override void LegHungUp(AgentLeg leg) => End(CallEnd.AgentHungUp);

    public override void LegDtmf(AgentLeg leg, string digit)
    {
        base.LegDtmf(leg, digit);
        (leg == _caller ? _callee : _caller).SendDtmf(digit);
    }

    protected override void Close(CallEnd end, VccSimulatedCallState before, IReadOnlyList<AgentLeg> open)
    {
        _ringTime.Dispose();
        foreach (var leg in open)
            leg.End();
        Report(InternalCallReported.Ended);
    }

    private void CannotReach(int status, string reason)
    {
        if (State != VccSimulatedCallState.Ringing)
            return;
        _caller.RefuseWith(status, reason);
        End(CallEnd.NoAnswer);
    }

    private void Report(int objectId)
    {
        foreach (var leg in Legs)
            leg.Agent.Tell(new InternalCallReported(objectId, Id, _called));
    }
}
