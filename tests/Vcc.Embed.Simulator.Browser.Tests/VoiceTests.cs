using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>Sound between two pages: the customer's tone at the agent, the agent's fake microphone at the customer.</summary>
public sealed class VoiceTests(Browsers browsers)
{
    private const double Tone = 440;
    private const double Ringback = 425;
    private const double Bin = 12;
    private const double Audible = 0.02;
    private const int BeepEvery = 2500;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mute_and_hold_silence_an_inbound_call(bool withTls)
    {
        await using var stage = await browsers.StageAsync(options => options.UseTls = withTls);
        await Steps.Start(stage);
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, "lang=en&theme=light");

        await customer.ClickAsync("call");
        await stage.A.SeesAsync("csCurrentCallId");
        await customer.InPhaseAsync("ringing");
        await stage.A.RunAsync("onAcceptCall()");
        await customer.InPhaseAsync("talking");
        var atAgent = await AgentHearsAsync(stage, 1500);
        var atCustomer = await customer.ListenAsync(BeepEvery);
        var before = await customer.PacketsAsync();
        await Steps.Do("muteCall()", "csMuteCall")(stage);
        await customer.ShowsAsync("notes", "The agent is muted");
        await customer.IsQuietAsync();
        var muted = await customer.ListenAsync(BeepEvery);
        await Steps.Do("muteCall()", "csUnMuteCall")(stage);
        await Steps.Hold(stage);
        await customer.ShowsAsync("notes", "On hold");
        await customer.IsQuietAsync();
        var heldAtCustomer = await customer.ListenAsync(BeepEvery);
        var heldAtAgent = await AgentHearsAsync(stage, 1500);
        await Steps.Unhold(stage);
        var afterHold = await AgentHearsAsync(stage, 1500);
        await stage.A.RunAsync("sendDTMF('7')");
        await customer.ShowsAsync("notes", "7");
        var after = await customer.PacketsAsync();
        await customer.ClickAsync("hang-up");
        await stage.A.SeesAsync("csEndCall");

        atAgent.Hz.Should().BeApproximately(Tone, Bin);
        atAgent.Rms.Should().BeGreaterThan(Audible);
        atCustomer.Rms.Should().BeGreaterThan(Audible);
        muted.Rms.Should().BeLessThan(Audible / 10);
        heldAtCustomer.Rms.Should().BeLessThan(Audible / 10);
        heldAtAgent.Rms.Should().BeLessThan(Audible / 10);
        afterHold.Hz.Should().BeApproximately(Tone, Bin);
        after.PacketsSent.Should().BeGreaterThan(before.PacketsSent);
        after.PacketsReceived.Should().BeGreaterThan(before.PacketsReceived);
        stage.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }

    [Fact]
    public async Task An_outbound_call_carries_ringback_then_voice_both_ways()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, "lang=en&theme=light");

        await stage.A.RunAsync($"csCallout('{Steps.Customer}')");
        await customer.InPhaseAsync("incoming");
        await stage.A.SeesAsync("csCurrentCallId");
        var ringback = await AgentHearsAsync(stage, 1500);
        await customer.ClickAsync("answer");
        await stage.A.SeesAsync("csCustomerAccept");
        await customer.InPhaseAsync("talking");
        var atAgent = await AgentHearsAsync(stage, 1500);
        var atCustomer = await customer.ListenAsync(BeepEvery);
        await stage.A.RunAsync("endCall()");
        await customer.InPhaseAsync("ended");

        ringback.Hz.Should().BeApproximately(Ringback, Bin);
        atAgent.Hz.Should().BeApproximately(Tone, Bin);
        atAgent.Hz.Should().BeGreaterThan(ringback.Hz);
        atCustomer.Rms.Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task The_customers_cause_reaches_the_agent()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, "lang=en&theme=light");

        await stage.A.RunAsync($"csCallout('{Steps.Customer}')");
        await customer.InPhaseAsync("incoming");
        await customer.Page.GetByTestId("cause").SelectOptionAsync("480");
        await customer.ClickAsync("reject");
        await stage.A.SeesAsync("showCalloutError");

        (await stage.A.CallbacksAsync()).Should().ContainMatch("showCalloutError(IPCC_NOT_CONNECT_CUSTOMER,480)*");
    }

    [Fact]
    public async Task A_transferred_call_carries_voice_both_ways()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.ConnectAsync(stage, "5000", "A");
        await Steps.ConnectAsync(stage, "5001", "B");
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, "lang=en&theme=light");

        await customer.ClickAsync("call");
        await stage.A.SeesAsync("csCurrentCallId");
        await stage.A.RunAsync("onAcceptCall()");
        await customer.InPhaseAsync("talking");
        await stage.A.RunAsync("csTransferCallAgent('5001')");
        await stage.B.SeesAsync("csNewCallTransferRequest");
        await stage.B.RunAsync("responseTransferAgent(1)");
        await stage.B.SeesAsync("csCurrentCallId");
        await stage.B.RunAsync("onAcceptCall()");
        await stage.A.SeesAsync("csEndCall");
        var atB = await stage.B.ReadAsync<AudioLevel>("listen(1500)");
        var atCustomer = await customer.ListenAsync(BeepEvery);

        atB.Hz.Should().BeApproximately(Tone, Bin);
        atCustomer.Rms.Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task A_held_call_between_agents_is_silent()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.ConnectAsync(stage, "5000", "A");
        await Steps.ConnectAsync(stage, "5001", "B");
        await stage.A.RunAsync("csCallout('5001')");
        await stage.B.SeesAsync("csCallRinging");
        await stage.B.RunAsync("onAcceptCall()");
        await stage.A.SeesAsync("csAcceptCall");
        var atA = await stage.A.ReadAsync<AudioLevel>($"listen({BeepEvery})");
        var atB = await stage.B.ReadAsync<AudioLevel>($"listen({BeepEvery})");

        await Steps.Hold(stage);
        await stage.B.Page.WaitForFunctionAsync("() => state.session.isOnHold().remote");
        // The last packets of a beep may still play when the hold is confirmed.
        await PlaysNothingAsync(stage.A);
        await PlaysNothingAsync(stage.B);
        var heldAtA = await stage.A.ReadAsync<AudioLevel>($"listen({BeepEvery})");
        var heldAtB = await stage.B.ReadAsync<AudioLevel>($"listen({BeepEvery})");

        (atA.Rms, atB.Rms).Should().Match<(double, double)>(heard => heard.Item1 > Audible && heard.Item2 > Audible);
        (heldAtA.Rms, heldAtB.Rms).Should().Match<(double, double)>(heard => heard.Item1 < Audible / 10 && heard.Item2 < Audible / 10);
    }

    [Fact]
    public async Task A_closed_customer_page_ends_the_agents_call()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, "auto=call&lang=vi");
        await stage.A.SeesAsync("csCurrentCallId");
        await stage.A.RunAsync("onAcceptCall()");
        await customer.InPhaseAsync("talking");

        await customer.Page.CloseAsync();

        await stage.A.SeesAsync("csEndCall");
    }

    /// <summary>Waits until a short measurement finds silence, for the signal timeout at most.</summary>
    private static async Task PlaysNothingAsync(VendorPage page)
    {
        using var deadline = new CancellationTokenSource(TestTimeouts.Signal);
        while ((await page.ReadAsync<AudioLevel>("listen(200)")).Rms >= Audible / 10)
            deadline.Token.ThrowIfCancellationRequested();
    }

    private static Task<AudioLevel> AgentHearsAsync(Stage stage, int milliseconds) => stage.A.ReadAsync<AudioLevel>($"listen({milliseconds})");
}
