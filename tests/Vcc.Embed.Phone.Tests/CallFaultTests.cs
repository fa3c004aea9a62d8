using System.Net;
using System.Net.Sockets;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class CallFaultTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccFaultNames.RingAnnouncedFirst, VccProfile.S, true)]
    [InlineData(VccFaultNames.RingAnnouncedLate, VccProfile.H, true)]
    [InlineData(VccFaultNames.RingAnnouncedTwice, VccProfile.H, true)]
    [InlineData(VccFaultNames.RingNotAnnounced, VccProfile.N, false)]
    public async Task A_call_rings_once_however_it_is_announced(string fault, VccProfile profile, bool hasId)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(fault, phone.Extension, delay: TimeSpan.FromSeconds(1));

        var call = await phone.TalkAsync();
        if (hasId)
            await phone.UntilAsync("s.call.callId");
        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.AskAsync<string?>("s.call.callId")).Should().Be(hasId ? call.Id : null);
        (await phone.AskAsync<string>("s.call.number")).Should().Be(Customer);
        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should().Equal("call-ringing", "call-connected", "call-held", "call-ended");
    }

    [Fact]
    public async Task A_call_that_comes_twice_rings_once()
    {
        await using var phone = await lab.OpenAsync(VccProfile.H);
        phone.Vcc.Faults.Set(VccFaultNames.InviteForked, phone.Extension);

        await phone.TalkAsync();
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.HeardAsync("call-ringing")).Should().HaveCount(1);
        (await phone.HeardAsync("call-ended")).Should().HaveCount(1);
    }

    [Fact]
    public async Task Answering_twice_answers_once()
    {
        await using var phone = await lab.OpenAsync();
        await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");

        (await phone.Page.EvaluateAsync<string[]>("() => Promise.all([outcome(phone.answer()), outcome(phone.answer())])")).Should().Equal("done", "done");

        (await phone.HeardAsync("call-connected")).Should().HaveCount(1);
    }

    [Theory]
    [InlineData("NotAllowedError", "microphoneDenied")]
    [InlineData("NotFoundError", "microphoneMissing")]
    [InlineData("NotReadableError", "microphoneBusy")]
    public async Task A_call_without_a_microphone_ends_with_its_cause(string name, string code)
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync($"navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '{name}'))"));
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");

        (await phone.DoAsync("answer()")).Should().Be(code);

        (await phone.AskAsync<string>("[s.call.state, s.call.endReason, s.call.error.code, s.audioProblem].join()")).Should().Be($"ended,failed,{code},{code}");
        call.State.Should().NotBe(VccSimulatedCallState.Talking);
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Hanging_up_before_the_own_leg_cancels_the_call(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.InviteDelay, phone.Extension, delay: TimeSpan.FromSeconds(1));

        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await phone.Agent.FreedAsync(Stop);
        phone.Vcc.Faults.Clear();

        (await phone.AskAsync<string>("s.call.endReason")).Should().Be("cancelled");
        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should().Equal("call-dialing", "call-ended");
        (await phone.DoAsync("call('0987654321')")).Should().Be("done");
        await phone.UntilAsync("s.call.state === 'customerRinging'");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_leg_before_STARTING_holds_as_outbound_call(VccProfile profile)
    {
        const string holdCallout = "2055";
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.CalloutStartingDelay, phone.Extension, delay: TimeSpan.FromSeconds(1));
        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected'");

        (await phone.DoAsync("hold()")).Should().Be("done");

        await phone.HeardByVccAsync(holdCallout);
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Another_caller_during_a_callout_is_refused(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.CalloutForeignInvite, phone.Extension, value: "0933333333");

        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected'");

        (await phone.AskAsync<string>("s.call.number")).Should().Be(Customer);
        (await phone.ErrorsAsync()).Should().ContainSingle().Which.Should().BeOneOf("foreignCallRefused", "secondCallRefused");
        (await phone.HeardAsync("call-ringing")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, VccProfile.S, "busy,customerBusy")]
    [InlineData(VccFaultNames.CalloutByeFirst, VccProfile.S, "busy,customerBusy")]
    [InlineData(VccFaultNames.CalloutErrorOnly, VccProfile.H, "busy,customerBusy")]
    [InlineData(VccFaultNames.CalloutErrorWithoutCode, VccProfile.N, "failed,calloutFailed")]
    [InlineData(VccFaultNames.CalloutByeOnly, VccProfile.S, "unknown,")]
    public async Task A_busy_customer_is_one_end_with_one_reason(string? fault, VccProfile profile, string expected)
    {
        await using var phone = await lab.OpenAsync(profile);
        if (fault is not null)
            phone.Vcc.Faults.Set(fault, phone.Extension);

        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer(Customer).RejectAsync(486, Stop);
        await phone.UntilAsync($"s.call.state === 'ended' && [s.call.endReason, s.call.error?.code].join() === '{expected}'");

        (await phone.HeardAsync("call-ended")).Should().HaveCount(1);
        phone.Vcc.Faults.Clear();
        await phone.Agent.FreedAsync(Stop);
        (await phone.DoAsync("call('0987654321')")).Should().Be("done");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_refused_hold_or_mute_is_not_shown(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        phone.Vcc.Faults.Set(VccFaultNames.HoldRefuse, phone.Extension);
        phone.Vcc.Faults.Set(VccFaultNames.MuteRefuse, phone.Extension);
        await phone.TalkAsync();

        (await phone.DoAsync("hold()")).Should().Be("holdRefused");
        (await phone.DoAsync("mute()")).Should().Be("muteRefused");

        (await phone.AskAsync<string>("[s.call.held, s.call.muted, s.call.silent, realm().state.session.connection.getSenders()[0].track.enabled].join()")).Should().Be("false,false,true,false");
    }

    [Fact]
    public async Task A_call_without_any_voice_is_reported_and_kept()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();

        await phone.UntilAsync("s.audioProblem === 'noInboundAudio'");

        (await phone.AskAsync<string>("s.call.state")).Should().Be("connected");
    }

    [Fact]
    public async Task A_dead_stun_server_does_not_delay_an_answer()
    {
        using var hole = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)hole.Client.LocalEndPoint!).Port;
        await using var phone = await lab.OpenAsync(options: new { iceServers = new[] { new { urls = $"stun:127.0.0.1:{port}" } } });
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");

        // Left to itself Chromium gathers for 10 s and more, and the command gives up after 10.
        (await phone.DoAsync("answer()")).Should().Be("done");
        // JsSIP reports the answer when it sends it. VCC refuses a hold that arrives before that answer, on the other channel.
        await call.AnsweredAsync();
        (await phone.DoAsync("hold()")).Should().Be("done");
    }

    [Fact]
    public async Task A_microphone_that_is_pulled_out_is_replaced()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();

        // The phone checks the call's audio from the tick after it connected. Before that, a lost microphone is not detected.
        var replaced = await phone.Page.EvaluateAsync<bool>("""
            async () => {
              const sender = realm().state.session.connection.getSenders()[0];
              const old = sender.track;
              old.stop();
              while (sender.track === old) {
                old.dispatchEvent(new Event('ended'));
                await new Promise(r => setTimeout(r, 20));
              }
              return sender.track.readyState === 'live';
            }
            """);

        replaced.Should().BeTrue();
    }

    [Fact]
    public async Task Everything_that_is_no_message_changes_nothing()
    {
        await using var phone = await lab.OpenAsync();
        foreach (var frame in new[] { "<html>", "[]", "{\"objectId\":1055}", "{\"objectId\":1038,\"callId\":{},\"caller\":[1]}x", "{\"objectId\":1039,\"callId\":\"C\"}", "{\"objectId\":77}" })
            phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: frame);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelFlood, phone.Extension, value: "3000");

        await phone.TalkAsync();
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.HeardAsync("call-ringing")).Should().HaveCount(1);
        (await phone.ErrorsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_crm_whose_functions_all_throw_takes_calls(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, before: page => page.AddInitScriptAsync("""
            if (window === top) for (const name of 'csCallRinging csCallRingingAgent csAcceptCall csEndCall csCurrentCallId csShowCallStatus csShowEnableVoice csShowDeviceType csInitComplete csHoldCall csUnHoldCall showCalloutInfo csCustomerAccept disableCallPopup csStartCall'.split(' '))
              window[name] = () => { throw new Error(name + ' of the CRM'); };
            """));

        await phone.TalkAsync();
        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected' && s.call.direction === 'outbound'");

        (await phone.ErrorsAsync()).Distinct().Should().Equal("callbackFailed");
    }
}
