using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An agent's call to a customer. The agent's leg comes first, then the customer's phone rings (contract §5).</summary>
internal sealed class OutboundCall : CustomerCall
{
    private readonly Agent _agent;
    private readonly NumberPlan _plan;
    private IDisposable? _timer;
    private bool _customerAnswered;
    private bool _hasFailed;

    public OutboundCall(SimulatorState state, Agent agent, string number, string line)
        : base(state, agent.Domain, VccSimulatedCallDirection.Outbound, number)
    {
        _agent = agent;
        Line = line;
        _plan = NumberPlan.Of(number);
        state.Calls.Add(this);
    }

    public override string Line { get; }

    public void Begin()
    {
        Tell(new CalloutReported(CalloutReported.Starting, CallId: Id, Ipphone: _agent.Extension, TelephoneNumber: CustomerNumber, Extension: _agent.Extension, Line: ""));
        if (_plan.HasNoAgentLeg || !_agent.CanBeRung)
        {
            Tell(CalloutErrorFactory.Early(_agent, CustomerNumber, CalloutErrorCodes.NoAgentPhone));
            End(CallEnd.NoAgentPhone);
            return;
        }

        _timer = Simulator.After(Simulator.Options.AgentRingTime, () => Fail(CalloutErrorCodes.NoAgentPhone, 408, CallEnd.NoAgentPhone));
        Active = Ring(_agent);
        CalloutFaults.AfterInvite(Simulator, _agent, CustomerNumber);
    }

    public override void LegRings(AgentLeg leg)
    {
        if (leg != Active)
            Transfer?.LegRings(leg);
    }

    public override void LegAnswered(AgentLeg leg, string sdp)
    {
        if (Transfer is { } transfer)
        {
            transfer.LegAnswered(leg, sdp);
            return;
        }

        _timer?.Dispose();
        State = VccSimulatedCallState.Ringing;
        Device.Answered(this, leg.Number, sdp);
        // An unknown number never rings (recordings, out-fail-404).
        if (_plan.FailsWith != 404)
        {
            Tell(Report(CalloutReported.Ringing) with { Line = "" });
            Device.Incoming(this);
        }

        if (_plan.FailsWith > 0)
            _timer = Simulator.After(Simulator.Options.CustomerFailureDelay, () => CustomerRejects(_plan.FailsWith));
        else
            _timer = Simulator.After(Simulator.Options.CustomerRingTime, () => CustomerRejects(487));
    }

    public override void LegFailed(AgentLeg leg, int sipCode)
    {
        if (Transfer is { } transfer)
            transfer.LegFailed(leg);
        else
            Fail(CalloutErrorCodes.NoAgentPhone, sipCode, CallEnd.NoAgentPhone);
    }

    public override void LegHungUp(AgentLeg leg)
    {
        if (leg == Active)
            End(CallEnd.AgentHungUp);
        else
            Transfer?.LegFailed(leg);
    }

    public override void CustomerAnswers()
    {
        if (State != VccSimulatedCallState.Ringing || _customerAnswered || _hasFailed)
            return;
        _timer?.Dispose();
        _customerAnswered = true;
        State = VccSimulatedCallState.Talking;
        Device.Connected(this);
        Tell(Report(CalloutReported.Answer));
    }

    public override void CustomerRejects(int sipCode)
    {
        if (State is VccSimulatedCallState.Talking)
            CustomerHangsUp();
        else
            Fail(CalloutErrorCodes.NoCustomer, sipCode, CallEnd.CustomerFailed(sipCode));
    }

    public override void CustomerHangsUp() => End(CallEnd.CustomerHungUp);

    public override void CustomerVanished()
    {
        if (_customerAnswered)
            base.CustomerVanished();
        else
            CustomerRejects(480);
    }

    protected override void Close(CallEnd end, VccSimulatedCallState before, IReadOnlyList<AgentLeg> open)
    {
        _timer?.Dispose();
        Transfer?.CallEnded();
        foreach (var leg in open)
            leg.End();
        Device.Ended(this, end);
        if (_hasFailed || end == CallEnd.NoAgentPhone)
            return;
        var wasTransferred = Active is { } active && active.Agent != _agent;
        if (wasTransferred)
            Active!.Agent.Tell(new AgentEnded(Id, Active.Agent.Extension));
        else
            Tell(Report(_customerAnswered ? CalloutReported.EndCall : CalloutReported.Terminate));
    }

    private void Fail(string errorCode, int sipCode, CallEnd end)
    {
        if (Ending is not null || _hasFailed)
            return;
        _hasFailed = true;
        var error = CalloutErrorFactory.Late(_agent, CustomerNumber, Id, errorCode, sipCode);
        CalloutFaults.Fail(Simulator, _agent, error, byeFirst: _plan.ByeBeforeError, () => End(end), Tell);
    }

    private CalloutReported Report(string status) =>
        new(status, CallId: Id, Ipphone: _agent.Extension, TelephoneNumber: CustomerNumber, Extension: _agent.Extension);

    private void Tell(CalloutReported report) => CalloutFaults.Tell(Simulator, _agent, report);
}
