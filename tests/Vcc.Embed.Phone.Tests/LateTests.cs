using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>What the phone does when an answer, a socket or the machine stays away: the page's clock is put forward.</summary>
public class LateTests(PhoneLab lab)
{
    /// <summary>Says when the list of agents has reached the page itself, not only left VCC.</summary>
    private const string HearAgents = """
        if (window === top) window.agentsHeard = new Promise(done => { window.hearAgents = done; });
        window.WebSocket = class extends WebSocket {
          constructor(...given) {
            super(...given);
            this.addEventListener('message', e => String(e.data).includes('1410121118') && top.hearAgents());
          }
        };
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silent_channel_gets_a_new_realm()
    {
        await using var phone = await lab.OpenWithClockAsync(start: false);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSilentRefresh, phone.Extension, times: 1);

        await phone.BeginAsync("start()");
        await phone.HeardByVccAsync("1010003");
        await phone.Page.Clock.FastForwardAsync(10_100);

        (await phone.OutcomeAsync()).Should().Be("done");
        await phone.TalkAsync();
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_dead_channel_is_replaced_within_30_s()
    {
        await using var phone = await lab.OpenAsync(before: async page =>
        {
            await page.Clock.InstallAsync();
            await page.AddInitScriptAsync(HearAgents);
        });
        // The first question shows that VCC answers; only then is silence a sign of death.
        await phone.Page.Clock.FastForwardAsync(5_600);
        await phone.Page.EvaluateAsync("() => top.agentsHeard").WaitAsync(TestTimeouts.Signal);

        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelFreeze, phone.Extension);
        await phone.RenewedAsync(async () =>
        {
            foreach (var ms in new[] { 12_000, 13_000, 5_000 })
                await phone.Page.Clock.FastForwardAsync(ms);
        });

        await phone.TalkAsync();
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_ring_without_media_leaves_the_phone_free()
    {
        await using var phone = await lab.OpenWithClockAsync();
        phone.Vcc.Faults.Set(VccFaultNames.RingAnnouncedFirst, phone.Extension);
        phone.Vcc.Faults.Set(VccFaultNames.SipFreeze, phone.Extension);

        var call = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        await phone.Page.Clock.FastForwardAsync(5_100);
        await phone.EventAsync("error", "e => e.code === 'ringWithoutMedia'");
        await phone.UntilAsync("s.connection.voiceRegistered");
        await call.HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");
        phone.Vcc.Faults.Clear();

        await phone.Agent.FreedAsync(Stop);
        (await phone.DoAsync("call('0987654321')")).Should().Be("done");
        await phone.UntilAsync("s.call.state === 'customerRinging'");
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_callout_without_response_ends_after_15_s()
    {
        await using var phone = await lab.OpenWithClockAsync();
        phone.Vcc.Faults.Set(VccFaultNames.CalloutSilent, phone.Extension);

        await phone.BeginAsync("call('0912345678')");
        await phone.HeardByVccAsync("2032");
        await phone.Page.Clock.FastForwardAsync(15_100);

        (await phone.OutcomeAsync()).Should().Be("calloutTimedOut");
        (await phone.AskAsync<string>("[s.call.state, realm().csVoice.isCallout, realm().csVoice.hasCall].join()")).Should().Be("ended,false,false");
        phone.Vcc.Faults.Clear();
        (await phone.DoAsync("call('0987654321')")).Should().Be("done");
    }

    [Fact]
    public async Task A_machine_that_slept_gets_a_fresh_token()
    {
        await using var phone = await lab.OpenWithClockAsync();
        var sessions = 0;
        phone.Page.Request += (_, request) => sessions += request.Url.EndsWith("/session", StringComparison.Ordinal) ? 1 : 0;

        await phone.RenewedAsync(() => phone.Page.Clock.FastForwardAsync(3_600_000));

        await phone.TalkAsync();

        sessions.Should().Be(1);
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }

    [Theory]
    [InlineData(VccFaultNames.HoldSilent, "hold()", VccProfile.S)]
    [InlineData(VccFaultNames.MuteSilent, "mute()", VccProfile.N)]
    [InlineData(VccFaultNames.TransferListSilent, "listAgents()", VccProfile.H)]
    public async Task A_command_without_response_ends_after_5_s(string fault, string command, VccProfile profile)
    {
        await using var phone = await lab.OpenWithClockAsync(profile);
        await phone.TalkAsync();
        phone.Vcc.Faults.Set(fault, phone.Extension);

        await phone.BeginAsync(command);
        await phone.Page.Clock.FastForwardAsync(5_100);

        (await phone.OutcomeAsync()).Should().Be("noReply");
        (await phone.AskAsync<string>("[s.call.state, s.call.held, s.call.muted].join()")).Should().Be("connected,false,false");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_forgotten_transfer_request_is_refused_once(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenWithClockAsync(profile);
        await first.TalkAsync();

        await first.BeginAsync($"transferToAgent('{second.Extension}')");
        await second.UntilAsync("s.transferOffer");
        // A frame's clock may go forward before the page's. The scripts' early reply is held back, so the phone sends it.
        await second.Page.Clock.FastForwardAsync(10_100);
        await second.Page.Clock.FastForwardAsync(1_500);

        (await first.OutcomeAsync()).Should().BeOneOf("transferRefused", "transferTimedOut");
        await second.UntilAsync("s.transferOffer === null");
        second.Sent(1410121123).Should().ContainSingle().Which.Should().Contain("NOK");
        (await second.AskAsync<string>("JSON.stringify(heard.filter(h => h[0] === 'transfer-answered').map(h => h[1]))")).Should().Be("""[{"accepted":false,"by":"timeout"}]""");
        (await first.HeardAsync("transfer-")).Should().Equal("transfer-answered");
    }
}
