using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>What a phone keeps when its connection is renewed: the call, the voice, the device and the agent.</summary>
public class RenewalTests(PhoneLab lab)
{
    /// <summary>The browser never replies to a request for the microphone while <c>top.asksForMicrophone</c> is set.</summary>
    private const string Ask = """
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = wish => top.asksForMicrophone ? new Promise(() => {}) : ask(wish);
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_during_a_call_keeps_the_customer()
    {
        await using var phone = await lab.OpenAsync();
        var call = await phone.TalkAsync();
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.UntilAsync("s.connection.state === 'reconnecting'");

        var started = await phone.DoAsync("start()");

        started.Should().Be("done");
        (await phone.AskAsync<string>("[s.connection.state, s.call.state].join()")).Should().Be("ready,connected");
        (await phone.AskAsync<int>("document.body.shadowRoot.querySelectorAll('iframe').length")).Should().Be(1);
        phone.Agent.Tabs.Should().Be(1);
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        (await call.EndedAsync(Stop)).Should().Be("agentHungUp");
    }

    [Fact]
    public async Task A_call_on_an_ip_phone_blocks_no_renewal()
    {
        await using var phone = await lab.OpenAsync();
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");
        var call = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        await phone.Agent.AnswerAsync();
        await phone.UntilAsync("s.call.state === 'connected'");

        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.EventAsync("connection", "c => c.state === 'reconnecting'");
        await phone.UntilAsync("s.connection.state === 'ready'");

        (await phone.AskAsync<string>("[s.call.state, s.call.endReason, s.call.error.code].join()")).Should().Be("ended,unknown,callEndNotSeen");
        await phone.Vcc.Customer("0912345678").HangUpAsync();
        await call.EndedAsync(Stop);
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
        await phone.UntilAsync("s.connection.voiceRegistered");
        await phone.TalkAsync();
    }

    [Fact]
    public async Task A_laptop_that_wakes_leaves_the_voice_elsewhere()
    {
        await using var laptop = await lab.OpenWithClockAsync();
        await using var desk = await lab.OpenAsync(extension: laptop.Extension);
        // The laptop sleeps, so VCC's message about the voice is lost.
        laptop.Vcc.Faults.Set(VccFaultNames.AgentChannelLose, laptop.Extension, times: 1);
        (await desk.DoAsync("takeVoice()")).Should().Be("done");
        await desk.UntilAsync("s.voice === 'here' && s.connection.voiceRegistered");
        (await laptop.AskAsync<string>("s.voice")).Should().Be("here");

        await laptop.RenewedWithoutVoiceAsync(() => laptop.Page.Clock.FastForwardAsync(3_600_000));

        (await laptop.AskAsync<string>("s.voice")).Should().Be("elsewhere");
        (await desk.AskAsync<string>("s.voice")).Should().Be("here");
        laptop.Sent(1511232003).Should().ContainSingle("only the desk asks for the voice");
        await desk.TalkAsync();
    }

    [Fact]
    public async Task Scripts_that_reconnect_without_voice_get_it_back()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelNoVoice, phone.Extension, times: 1);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.UntilAsync("s.connection.state === 'reconnecting'");
        await phone.UntilAsync("s.connection.state === 'ready' && s.voice === 'elsewhere'");
        phone.Sent(1511232003).Should().BeEmpty();

        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await phone.UntilAsync("s.voice === 'here' && s.connection.voiceRegistered");

        phone.Sent(1511232003).Should().ContainSingle();
        await phone.TalkAsync();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_renewal_keeps_the_chosen_browser(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, "5006");
        await phone.DoAsync("chooseDevice(1)");
        await phone.UntilAsync("s.device === 1 && s.connection.voiceRegistered");

        await phone.RenewedAsync(() =>
        {
            phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
            return Task.CompletedTask;
        });

        phone.Agent.Device.Should().Be(VccSimulatedDevice.Browser);
        (await phone.AskAsync<int>("s.device")).Should().Be(1);
        phone.Sent(1511242004).Should().NotContain(frame => frame.Contains("\"deviceType\":4"));
        await phone.TalkAsync();
    }

    [Fact]
    public async Task Another_user_in_a_second_tab_stops_the_phone()
    {
        await using var first = await lab.OpenAsync(extension: "5000");
        var context = first.Page.Context;
        await context.AddCookiesAsync([new Cookie { Name = CookieSignIn.Cookie, Value = "5001", Url = first.Page.Url }]);
        var second = await context.NewPageAsync();
        await second.GotoAsync(first.Page.Url);
        await second.WaitForFunctionAsync("() => window.loaded");
        (await second.EvaluateAsync<string>("() => started")).Should().Be("done");

        first.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, "5000");
        await first.UntilAsync("s.connection.state === 'lost'");

        (await first.AskAsync<string>("[s.connection.error.code, s.connection.retrying].join()")).Should().Be("agentChanged,");
        (await second.EvaluateAsync<string>("() => [phone.state.extension, phone.state.voice, phone.state.connection.state].join()")).Should().Be("5001,here,ready");
        await first.Agent.UnregisteredAsync(Stop);
        var other = first.Vcc.Agent("5001");
        other.Tabs.Should().Be(1);
        other.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_start_survives_12_s_without_a_login()
    {
        await using var phone = await lab.OpenAsync(start: false);
        // Attempts begin after 0, 0.3, 1.5, 4.2 and 9 s.
        phone.Vcc.Faults.Set(VccFaultNames.CheckPartnerStatus, phone.Extension, times: 5, value: "502");

        (await phone.DoAsync("start()")).Should().Be("done");

        await phone.TalkAsync();
    }

    [Fact]
    public async Task An_open_permission_prompt_does_not_block_going_offline()
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync(Ask));
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: """{"objectId":1020,"agentStatus":"NO ANSWER"}""");
        await phone.UntilAsync("s.availability === 'noAnswer'");
        await phone.Page.EvaluateAsync("() => { window.asksForMicrophone = true; }");
        await phone.BeginAsync("goOnline()");

        (await phone.DoAsync("goOffline()")).Should().Be("done");

        (await phone.OutcomeAsync()).Should().Be("aborted");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
        (await phone.DoAsync("goOnline({ signal: AbortSignal.timeout(200) })")).Should().Be("aborted");
        await phone.Page.EvaluateAsync("() => { window.asksForMicrophone = false; }");
        (await phone.DoAsync("goOnline()")).Should().Be("done");
    }
}
