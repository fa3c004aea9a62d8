using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A call between agents. The caller's browser sends the INVITE (contract §3, dial_call).</summary>
internal sealed class InternalCall : Call
{
    private readonly BrowserLeg _caller;
    private readonly AgentLeg _callee;
    private readonly string _called;
    private readonly IDisposable _ringTime;

    private InternalCall(SimulatorState state, Agent from, Agent to, string offer, Func<ISipLegOwner, ISipLeg> adopt)
        : base(state, from.Domain, VccSimulatedCallDirection.Internal)
    {
        _called = to.Extension;
        State = VccSimulatedCallState.Ringing;
        _caller = new BrowserLeg(state, from, this, 1);
        Legs.Add(_caller);
        _caller.Adopt(adopt(_caller));
        state.Calls.Add(this);
        _ringTime = state.After(state.Options.AgentRingTime, () => CannotReach(480, "Temporarily Unavailable"));
        _callee = AgentLeg.For(state, to, this, 2);
        Legs.Add(_callee);
        _callee.Ring(from.Extension, offer);
    }

    /// <summary>Rings the called agent; <paramref name="adopt"/> gives the caller's SIP leg to its owner.</summary>
    public static void Begin(SimulatorState state, Agent from, Agent to, string offer, Func<ISipLegOwner, ISipLeg> adopt) =>
        _ = new InternalCall(state, from, to, offer, adopt);

    public override bool CanHold(Agent agent) => State == VccSimulatedCallState.Talking;

    /// <summary>Both browsers are offered <c>sendonly</c>, so neither sends sound (contract §0.3).</summary>
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
