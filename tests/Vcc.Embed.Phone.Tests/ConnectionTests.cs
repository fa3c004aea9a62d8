using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class ConnectionTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccFaultNames.CheckPartnerCode, "401", VccProfile.S, "tokenRejected")]
    [InlineData(VccFaultNames.CheckPartnerCode, "405", VccProfile.N, "domainExpired")]
    public async Task A_refused_browser_login_is_reported_once_in_time(string fault, string? value, VccProfile profile, string code)
    {
        await using var phone = await lab.OpenAsync(profile, start: false);
        phone.Vcc.Faults.Set(fault, phone.Extension, value: value);

        (await phone.DoAsync("start()")).Should().Be(code);

        (await phone.AskAsync<string>("[s.connection.state, s.connection.error.code].join()")).Should().Be($"lost,{code}");
        (await phone.AskAsync<int>("heard.filter(h => h[0] === 'connection' && h[1].state === 'lost').length")).Should().Be(1);
    }

    [Theory]
    [InlineData(VccFaultNames.CheckPartnerStatus, "502", VccProfile.S, "vendorFailure")]
    [InlineData(VccFaultNames.CheckPartnerHtml, null, VccProfile.N, "protocol")]
    [InlineData(VccFaultNames.CheckPartnerReset, null, VccProfile.H, "unreachable")]
    public async Task A_failing_login_names_its_reason_and_recovers(string fault, string? value, VccProfile profile, string code)
    {
        await using var phone = await lab.OpenAsync(profile, start: false);
        phone.Vcc.Faults.Set(fault, phone.Extension, value: value);

        await phone.BeginAsync("start()");
        await phone.UntilAsync($"s.connection.state === 'connecting' && s.connection.error?.code === '{code}'");
        phone.Vcc.Faults.Clear();

        (await phone.OutcomeAsync()).Should().Be("done");
        (await phone.AskAsync<bool>("s.connection.error === undefined")).Should().BeTrue();
    }

    [Theory]
    [InlineData(VccFaultNames.AgentChannelRefuse, VccProfile.S)]
    [InlineData(VccFaultNames.AgentChannelAcceptThenClose, VccProfile.N)]
    public async Task A_first_connect_that_fails_is_tried_again(string fault, VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, start: false);
        phone.Vcc.Faults.Set(fault, phone.Extension, times: 2);

        (await phone.DoAsync("start()")).Should().Be("done");

        phone.Agent.Tabs.Should().Be(1);
        await phone.TalkAsync();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Two_cut_sockets_leave_one_agent_and_one_registration(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        phone.Vcc.Faults.Set(VccFaultNames.SipDrop, phone.Extension);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.EventAsync("connection", "c => c.state === 'reconnecting'");
        await phone.UntilAsync("s.connection.state === 'ready' && s.connection.voiceRegistered");
        await phone.TalkAsync();

        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_cut_sip_socket_is_shown_and_recovers()
    {
        await using var phone = await lab.OpenAsync();

        phone.Vcc.Faults.Set(VccFaultNames.SipDrop, phone.Extension);
        await phone.EventAsync("connection", "c => c.state === 'ready' && !c.voiceRegistered");
        await phone.UntilAsync("s.connection.voiceRegistered");

        phone.Agent.Registrations.Should().Be(1);
        await phone.TalkAsync();
    }

    [Fact]
    public async Task A_call_survives_the_loss_of_both_sockets()
    {
        await using var phone = await lab.OpenAsync();
        var call = await phone.TalkAsync();

        phone.Vcc.Faults.Set(VccFaultNames.SipDrop, phone.Extension);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.EventAsync("connection", "c => c.state !== 'connecting' && !c.voiceRegistered");
        await phone.UntilAsync("s.connection.state === 'reconnecting'");
        (await phone.AskAsync<string>("s.call.state")).Should().Be("connected");
        await phone.UntilAsync("s.connection.voiceRegistered");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await call.EndedAsync(Stop);
        await phone.UntilAsync("s.connection.state === 'ready'");

        (await phone.HeardAsync("call-ended")).Should().HaveCount(1);
        phone.Agent.Tabs.Should().Be(1);
    }

    [Fact]
    public async Task Voice_taken_on_another_machine_is_not_taken_back()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();

        phone.Vcc.Faults.Set(VccFaultNames.VoiceTakenElsewhere, phone.Extension);
        await phone.UntilAsync("s.call.state === 'ended'");

        (await phone.AskAsync<string>("[s.call.endReason, s.voice].join()")).Should().Be("voiceTakenElsewhere,elsewhere");
        (await phone.HeardAsync("call-ended")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_page_closed_during_a_call_leaves_nothing_behind()
    {
        await using var phone = await lab.OpenAsync();
        var call = await phone.TalkAsync();

        await phone.Page.GotoAsync("about:blank");

        (await call.EndedAsync(Stop)).Should().Be("agentHungUp");
        await phone.Agent.UnregisteredAsync(Stop);
    }

    [Theory]
    [InlineData("5006", 4, VccProfile.S)]
    [InlineData("5007", 3, VccProfile.S)]
    [InlineData("5009", 6, VccProfile.S)]
    [InlineData("5007", 3, VccProfile.N)]
    // Its scripts give the device back at the login too, on a socket that is not open yet: they throw, and nothing of it may be believed.
    [InlineData("5006", 4, VccProfile.H)]
    public async Task A_closed_page_restores_the_agents_usual_device(string extension, int device, VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, extension);
        await phone.DoAsync("chooseDevice(1)");
        await phone.UntilAsync("s.device === 1");
        phone.Agent.Device.Should().Be(VccSimulatedDevice.Browser);

        await phone.Page.GotoAsync("about:blank");
        await phone.Vcc.Transcript.WaitForAsync(e => e.Party == extension && e.Name == "1511242004" && e.Text.Contains($"\"deviceType\":{device}"), Stop);

        phone.Agent.Device.Should().Be((VccSimulatedDevice)device);
    }

    [Fact]
    public async Task Replacing_everything_in_the_page_keeps_the_call()
    {
        await using var phone = await lab.OpenAsync();
        var call = await phone.TalkAsync();

        for (var i = 0; i < 50; i++)
            await phone.Page.EvaluateAsync("i => document.body.replaceChildren(Object.assign(document.createElement('main'), { textContent: `Page ${i}` }))", i);

        (await phone.DoAsync("hold()")).Should().Be("done");
        call.IsHeld.Should().BeTrue();
        (await phone.Page.InnerTextAsync("main")).Should().Be("Page 49");
        (await phone.HeardAsync("connection")).Should().HaveCountLessThan(6);
    }

    [Fact]
    public async Task The_token_can_be_read_nowhere_in_the_page()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();

        var readable = await phone.Page.EvaluateAsync<string>("""
            () => JSON.stringify([performance.getEntries().map(e => e.name), realm().performance.getEntries().map(e => e.name), { ...localStorage }, { ...sessionStorage }, document.cookie,
              document.documentElement.outerHTML, realm().document.documentElement.outerHTML, phone.state, heard])
            """);

        readable.Should().NotContain("eyJ").And.NotContain(phone.Vcc.AccessKey);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("new (realm().Error)(token)")]
    [InlineData("Object.assign(new (realm().Object)(), { token })")]
    public async Task What_the_scripts_print_carries_no_token(string printed)
    {
        await using var phone = await lab.OpenAsync();
        var said = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        phone.Page.Console += (_, message) =>
        {
            if (message.Text.StartsWith("printed:", StringComparison.Ordinal))
                said.TrySetResult(message.Text);
        };

        await phone.Page.EvaluateAsync($"() => {{ const token = 'eyJhbGciOiJI.eyJzdWIiOiI1MDAw.c2lnbmVk'; realm().console.error('printed:', {printed}); }}");

        (await said.Task.WaitAsync(TestTimeouts.Signal)).Should().Contain("<token>").And.NotContain("eyJ");
    }

    [Fact]
    public async Task The_pages_own_globals_stay_its_own()
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync("if (window === top) { window.$ = window.jQuery = 'ours'; window.state = 'ours'; window.ua = 'ours'; window.ping = 'ours'; window.register = 'ours'; }"));

        await phone.TalkAsync();
        await phone.Page.EvaluateAsync("() => { window.$ = null; window.state = null; }");
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.AskAsync<string>("[jQuery, ua, ping, register, typeof csVoice, typeof endCall].join()")).Should().Be("ours,ours,ours,ours,undefined,undefined");
    }

    [Fact]
    public async Task Five_hundred_reconnects_leak_no_socket_or_listener()
    {
        // Five agents, a hundred times each, at the same time: what grows, grows in each of them.
        await Task.WhenAll(Enumerable.Range(5000, 5).Select(extension => ReconnectAsync($"{extension}", times: 100)));
    }

    private async Task ReconnectAsync(string extension, int times)
    {
        await using var phone = await lab.OpenAsync(extension: extension, before: async page =>
        {
            await page.Clock.InstallAsync();
            await page.AddInitScriptAsync("""
                if (window === top) {
                  window.added = [];
                  for (const target of [window, document]) {
                    const { addEventListener: add, removeEventListener: remove } = target;
                    target.addEventListener = function (type, f, o) { added.push(f); return add.call(this, type, f, o); };
                    target.removeEventListener = function (type, f, o) {
                      added.splice(added.indexOf(f) >>> 0, 1);
                      return remove.call(this, type, f, o);
                    };
                  }
                }
                """);
        });
        var before = await phone.AskAsync<int>("added.length");

        for (var i = 0; i < times; i++)
        {
            // Held for longer than 10 s, the connection counts as good and the pauses start over.
            await phone.Page.Clock.FastForwardAsync(11_000);
            await phone.Page.EvaluateAsync("() => { window.gone = until(s => s.connection.state !== 'ready'); }");
            phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, extension);
            await phone.Page.EvaluateAsync("() => gone.then(() => until(s => s.connection.state === 'ready' && s.connection.voiceRegistered))").WaitAsync(TestTimeouts.Signal, Stop);
        }

        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
        (await phone.AskAsync<int>("added.length")).Should().Be(before);
        (await phone.AskAsync<int>("document.body.shadowRoot.querySelectorAll('iframe').length")).Should().Be(1);
        await phone.TalkAsync();
    }
}
