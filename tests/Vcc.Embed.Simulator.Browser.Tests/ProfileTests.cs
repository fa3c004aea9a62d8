using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>
/// The callbacks of each family, with its own order, duplicates and gaps (traps.md).
/// There are no recordings of N and H, so the traps are the expectation.
/// </summary>
public sealed class ProfileTests(Browsers browsers)
{
    private static readonly Dictionary<string, Step[]> Plays = new()
    {
        ["inbound, agent hangs up"] = [Start, CustomerCalls, AgentAccepts, AgentEnds],
        ["inbound, missed"] = [Start, CustomerCalls, CustomerHangsUp],
        ["outbound, agent hangs up"] = [Start, CalloutTo(Customer), CustomerAnswers, AgentEnds],
        ["outbound, busy"] = [Start, Callout("0911000486", "csEndCall")],
        ["outbound, not allowed"] = [Start, Callout("0922000023", "showCalloutError")],
        ["hold, unhold"] = [Start, CustomerCalls, AgentAccepts, Mark, Hold, Unhold],
        ["status twice"] = [Start, Do("changeCallStatus()", "csShowCallStatus"), Do("changeCallStatus()", "csShowCallStatus")],
        ["device 2 and back"] = [Start, Do("changeDevice(2, '')", "csShowDeviceType"), Do("changeDevice(1, '')", "csShowDeviceType")],
        ["init"] = [StartFromInit],
    };

    public static TheoryData<string, string, string> Expected => new()
    {
        { "S", "init", "csShowCallStatus(Online) csShowEnableVoice(true) csShowDeviceType(1) csInitComplete()" },
        { "N", "init", "csShowCallStatus(Online) csShowEnableVoice(true) csShowDeviceType(1) csInitComplete()" },
        { "H", "init", "csShowCallStatus(Online) csShowEnableVoice(true) csShowDeviceType(1) csInitComplete()" },

        { "S", "inbound, agent hangs up", "csCallRinging(0912345678) csCurrentCallId(CALL) csAcceptCall() csEndCall()" },
        // V-65: helpers of a private page.
        { "N", "inbound, agent hangs up", "disableCallPopup(false) csCallRinging(0912345678) csCurrentCallId(CALL) csAcceptCall() disableCallPopup(true) csEndCall()" },
        // V-18: rings twice.
        { "H", "inbound, agent hangs up", "csCallRinging(0912345678) csCallRinging(0912345678) csCurrentCallId(CALL) csAcceptCall() csEndCall()" },

        { "S", "inbound, missed", "csCallRinging(0912345678) csCurrentCallId(CALL) csEndCall()" },
        { "N", "inbound, missed", "disableCallPopup(false) csCallRinging(0912345678) csCurrentCallId(CALL) disableCallPopup(true) csEndCall()" },
        { "H", "inbound, missed", "csCallRinging(0912345678) csCallRinging(0912345678) csCurrentCallId(CALL) csEndCall()" },

        { "S", "outbound, agent hangs up", "showCalloutInfo(0912345678) csCallRingingAgent() csCurrentCallId(CALL) csCustomerAccept() csEndCall()" },
        // V-19: csCallRinging for the customer's phone. V-65: csStartCall.
        { "N", "outbound, agent hangs up", "showCalloutInfo(0912345678) csCallRingingAgent() csCurrentCallId(CALL) csCallRinging(0912345678) csStartCall() csCustomerAccept() disableCallPopup(true) csEndCall()" },
        // V-11: csAcceptCall for the agent's own leg. V-19.
        { "H", "outbound, agent hangs up", "showCalloutInfo(0912345678) csCallRingingAgent() csAcceptCall() csCurrentCallId(CALL) csCallRinging(0912345678) csCustomerAccept() csEndCall()" },

        { "S", "outbound, busy", "showCalloutInfo(0911000486) csCallRingingAgent() csCurrentCallId(CALL) showCalloutError(IPCC_NOT_CONNECT_CUSTOMER,486) csEndCall()" },
        { "N", "outbound, busy", "showCalloutInfo(0911000486) csCallRingingAgent() csCurrentCallId(CALL) csCallRinging(0911000486) csNotify(IPCC_NOT_CONNECT_CUSTOMER) showCalloutError(IPCC_NOT_CONNECT_CUSTOMER,486,) disableCallPopup(true) csEndCall()" },
        { "H", "outbound, busy", "showCalloutInfo(0911000486) csCallRingingAgent() csAcceptCall() csCurrentCallId(CALL) csCallRinging(0911000486) showCalloutError(IPCC_NOT_CONNECT_CUSTOMER,486,) csEndCall()" },

        { "S", "outbound, not allowed", "showCalloutInfo(0922000023) showCalloutError(CALLOUT_PERMISSION_DENY,)" },
        { "N", "outbound, not allowed", "showCalloutInfo(0922000023) csNotify(CALLOUT_PERMISSION_DENY) showCalloutError(CALLOUT_PERMISSION_DENY,,)" },
        { "H", "outbound, not allowed", "showCalloutInfo(0922000023) showCalloutError(CALLOUT_PERMISSION_DENY,,)" },

        { "S", "hold, unhold", "csHoldCall() csUnHoldCall()" },
        { "N", "hold, unhold", "csHoldCall() csUnHoldCall()" },
        { "H", "hold, unhold", "csHoldCall() csUnHoldCall()" },
        { "S", "status twice", "csShowCallStatus(Offline) csShowCallStatus(Online)" },
        { "N", "status twice", "csShowCallStatus(Offline) csShowCallStatus(Online)" },
        { "H", "status twice", "csShowCallStatus(Offline) csShowCallStatus(Online)" },
        { "S", "device 2 and back", "csShowDeviceType(2) csShowDeviceType(1)" },
        { "N", "device 2 and back", "csShowDeviceType(2) csShowDeviceType(1)" },
        { "H", "device 2 and back", "csShowDeviceType(2) csShowDeviceType(1)" },
    };

    [Theory, MemberData(nameof(Expected))]
    public async Task Each_family_has_its_own_callbacks_for_a_scenario(string family, string scenario, string expected)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));

        foreach (var step in Plays[scenario])
            await step(stage);

        string.Join(' ', await stage.SinceMarkAsync(stage.A)).Should().Be(expected);
        stage.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }

    [Fact]
    public async Task Family_H_calls_csEndCall_before_it_resets()
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf("H"));

        foreach (var step in new[] { Start, CustomerCalls, AgentAccepts, CustomerHangsUp })
            await step(stage);

        // V-9: the recordings' scripts reset first, stock ones afterwards.
        (await stage.A.CallbacksAsync())[^1].Should().StartWith("csEndCall() [ring:false,ans:true,out:false,hasCall:true");
    }

    [Theory]
    [InlineData("S", false)]
    [InlineData("N", true)]
    [InlineData("H", true)]
    public async Task Families_N_and_H_report_a_phantom_NOK(string family, bool expected)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));
        await ConnectAsync(stage, "5000", "A");
        await ConnectAsync(stage, "5001", "B");
        await CustomerCalls(stage);
        await AgentAccepts(stage);

        await stage.A.RunAsync("csTransferCallAgent('5001')");
        await stage.B.SeesAsync("csNewCallTransferRequest");
        await stage.B.RunAsync("responseTransferAgent(0)");
        await stage.A.SeesAsync("csTransferCallResponse");

        (await stage.B.CallbacksAsync()).Any(callback => callback.StartsWith("csTransferCallResponse(NOK)", StringComparison.Ordinal)).Should().Be(expected);
    }

    [Fact]
    public async Task Family_N_does_not_check_numbers()
    {
        await using var n = await browsers.StageAsync(scripts: Family.ScriptsOf("N"));
        await using var s = await browsers.StageAsync(scripts: Family.ScriptsOf("S"));
        await Start(n);
        await Start(s);

        await Do("csCallout('+84 912')", "showCalloutInfo")(n);
        await s.A.RunAsync("csCallout('+84 912')");

        // V-27
        (await s.SinceMarkAsync(s.A)).Should().BeEmpty();
        (await s.A.ReadAsync<bool>("csVoice.isCallout")).Should().BeFalse();
    }

    [Fact]
    public async Task Family_N_sends_short_numbers_as_callouts()
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf("N"));
        await Start(stage);

        await Do("csCallout('7777')", "showCalloutError")(stage);

        // V-27
        (await stage.SinceMarkAsync(stage.A)).Should().Equal("showCalloutInfo(7777)", "csNotify(ERROR_CALLOUT_CONNECT)", "showCalloutError(ERROR_CALLOUT_CONNECT,,)");
    }

    [Theory]
    [InlineData("S", 4)]
    [InlineData("N", 1)]
    [InlineData("H", 1)]
    public async Task Families_N_and_H_change_the_device_unasked(string family, int expected)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));
        await ConsoleSocket.SetDeviceAsync(stage.Vcc, "5000", 4);
        var page = await stage.OpenAsync("5000", "A");

        await page.InitAsync();
        await page.SeesAsync("csInitComplete");
        if (expected == 1)
            await stage.Vcc.Agent("5000").RegisteredAsync();

        // V-56
        (await page.CallbacksAsync()).Should().ContainMatch($"csShowDeviceType({expected})*");
        stage.Vcc.Agent("5000").Device.Should().Be((VccSimulatedDevice)expected);
    }

    [Fact]
    public async Task Family_N_reports_no_refused_first_connect()
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf("N"));
        stage.Vcc.Faults.Set(VccFaultNames.AgentChannelRefuse);
        var page = await stage.OpenAsync("5000", "A");

        await page.InitAsync();
        await page.Page.WaitForFunctionAsync("() => agentWebPush?.webSocket?.readyState === WebSocket.CLOSED");

        // V-67
        (await page.CallbacksAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Family_N_neither_reconnects_nor_reports_the_loss()
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf("N"));
        await stage.AlteredContext.Clock.InstallAsync();
        await Start(stage);

        stage.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, extension: "5000");
        await stage.A.Page.WaitForFunctionAsync("() => agentWebPush.webSocket.readyState === WebSocket.CLOSED");
        await stage.Context.Clock.FastForwardAsync(60_000);

        // V-67, V-79
        (await stage.SinceMarkAsync(stage.A)).Should().BeEmpty();
        stage.Vcc.Agent("5000").Tabs.Should().Be(0);
    }

    [Fact]
    public async Task Family_H_calls_out_on_the_chosen_line()
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf("H"));
        await Start(stage);
        var line = await stage.A.ReadAsync<string>("csVoice.getCalloutServices().at(-1).callout_id");

        await Do($"csCallout('{Customer}', '{line}')", "csCurrentCallId")(stage);

        stage.Vcc.Transcript.Entries.Should().Contain(entry => entry.Channel == "agent-channel" && entry.Text.Contains($"\"calloutId\":\"{line}\""));
        stage.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }
}
