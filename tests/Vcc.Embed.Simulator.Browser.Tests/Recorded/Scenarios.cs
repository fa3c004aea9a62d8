using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The recordings as scenarios, one line each.</summary>
internal static class Scenarios
{
    public static IEnumerable<Scenario> All => [.. Inbound, .. Outbound, .. Devices.All, .. Agents.All, .. Connections.All, .. Leaving.All, .. Stun.All];

    public static IEnumerable<Scenario> Inbound =>
    [
        new("caller-anonymous", StartFromInit, CallFrom("anonymous"), AgentEnds),
        new("in-agent-hangup", Start, CustomerCalls, AgentAccepts, AgentEnds),
        new("in-agent-reject", Start, CustomerCalls, AgentEnds),
        new("in-customer-hangup", Start, CustomerCalls, AgentAccepts, CustomerHangsUp),
        new("in-missed-cancel", Start, CustomerCalls, CustomerHangsUp),
        new("in-dtmf", Start, CustomerCalls, AgentAccepts, Dtmf("5"), Dtmf("#"), DtmfFromCustomer("7"), AgentEnds),
        new("in-hold-unhold", Start, CustomerCalls, AgentAccepts, Hold, Unhold, AgentEnds),
        new("in-hold-sendonly", Start, CustomerCalls, AgentAccepts, Hold, Unhold, AgentEnds),
        new("in-hold-inactive", Start, Fault(VccFaultNames.HoldInactive), CustomerCalls, AgentAccepts, Hold, Unhold, AgentEnds),
        new("in-hold-error-status", Start, Fault(VccFaultNames.HoldRefuse), CustomerCalls, AgentAccepts, Hold, AgentEnds),
        // Chromium accepted the answer in the ACK: the call goes on.
        new("in-late-offer", Start, Fault(VccFaultNames.InviteLateOffer), CustomerCalls, AgentAccepts, Holds("state.session.connection.currentRemoteDescription"), AgentEnds),
        new("in-mute-unmute", Start, CustomerCalls, AgentAccepts, Do("muteCall()", "csMuteCall"), Do("muteCall()", "csUnMuteCall"), AgentEnds),
        new("in-order-1038-before-INVITE", Start, Fault(VccFaultNames.RingAnnouncedFirst), InviteTakesAMoment, CustomerCalls, Sees("csCallRinging"), AgentAccepts, Hold, AgentEnds),
        new("in-ring-timeout-noanswer", Start, CustomerCalls, Sees("csShowCallStatus"), Do("changeCallStatus()", "csShowCallStatus"))
        {
            Options = options => options.AgentRingTime = TimeSpan.FromSeconds(4),
        },
        new("internal-dial-404", Start, Do("csCallout('7777')", "csEndCall")),
        new("neg-1045-1006", StartFromInit, CustomerCalls, AgentAccepts,
            Send("""{"objectId":1045,"status":"IPCCERR0000"}"""),
            Send("""{"objectId":1006,"status":"OK","superAgent":"1","terminatedAgent":"2"}"""),
            Send("""{"objectId":1055,"status":"RINGING","callId":"zz","ipphone":"someoneelse"}"""),
            Send("""{"objectId":1055}"""),
            AgentEnds),
        new("stun-dns-fails", StartFromInit, CustomerCalls, AgentAccepts, AgentEnds),
    ];

    public static IEnumerable<Scenario> Outbound =>
    [
        new("out-answered-agent-hangup", Start, CalloutTo(Customer), CustomerAnswers, AgentEnds),
        new("out-answered-customer-hangup", Start, CalloutTo(Customer), CustomerAnswers, CustomerHangsUp),
        new("out-agent-cancels-while-ringing", Start, CalloutTo(Customer), AgentEnds),
        new("out-hold-unhold", Start, CalloutTo(Customer), Hold, CustomerAnswers, Hold, Unhold, AgentEnds),
        new("out-mute-alert", Start, CalloutTo(Customer), CustomerAnswers, Run("muteCall()"), AgentEnds),
        .. new[] { 403, 408, 480, 486, 503 }.Select(code => new Scenario($"out-fail-{code}", Start, Callout($"0911000{code}", "csEndCall"))),
        new("out-fail-404", Start, Callout("0911000404", "csEndCall")),
        new("out-fail-486-bye-first", Start, Callout("0911111486", "showCalloutError")),
        new("out-err-CALLOUT_AGENT_BUSY", Start, Callout("0922000018", "showCalloutError")),
        new("out-err-CALLOUT_PERMISSION_DENY", Start, Callout("0922000023", "showCalloutError")),
        new("out-err-ERROR_CALLOUT_CONNECT", Start, Callout("0922000021", "showCalloutError")),
        new("out-err-IPCC_NOT_CONNECT_AGENT_ID", Start, Callout("0922000025", "showCalloutError")),
        new("out-noagentleg", Start, Callout("0933000001", "showCalloutError")),
    ];
}
