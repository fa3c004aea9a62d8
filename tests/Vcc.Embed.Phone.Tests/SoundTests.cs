using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>What the customer and the agent really hear, measured at both ends of a call with WebRTC.</summary>
public class SoundTests(PhoneLab lab)
{
    private const double Audible = 0.02;
    private const double Silent = 0.002;

    /// <summary>Holds back the phone's next microphone until <c>giveMicrophone()</c>.</summary>
    private const string SlowMicrophone = """
        if (window === top) {
          const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          window.asked = new Promise(done => { window.wasAsked = done; });
          navigator.mediaDevices.getUserMedia = async wanted => {
            wasAsked();
            await new Promise(done => { window.giveMicrophone = done; });
            return ask(wanted);
          };
        }
        """;

    /// <summary>The headset is pulled out: its track ends.</summary>
    private const string PullHeadset = """
        () => {
          const { track } = realm().state.session.connection.getSenders()[0];
          window.pulled = track;
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
        """;

    private const string Replaced = "() => { const { track } = realm().state.session.connection.getSenders()[0]; return track !== window.pulled && track.readyState === 'live'; }";

    [Fact]
    public async Task Mute_reaches_a_headset_that_replaced_another()
    {
        await using var phone = await lab.OpenAsync();
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        await phone.Page.EvaluateAsync(PullHeadset);
        await phone.Page.WaitForFunctionAsync(Replaced);
        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);

        // VCC mutes on its side too. Without a response only the browser mutes.
        phone.Vcc.Faults.Set(VccFaultNames.MuteRefuse, phone.Extension);
        (await phone.DoAsync("mute()")).Should().Be("muteRefused");
        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
        (await phone.DoAsync("unmute()")).Should().Be("done");

        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task Mute_reaches_a_microphone_that_still_opens()
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync(SlowMicrophone));
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        // The watch of the audio begins with the tick after the call connected.
        await phone.Page.EvaluateAsync(PullHeadset);
        await phone.Page.EvaluateAsync("() => asked");

        phone.Vcc.Faults.Set(VccFaultNames.MuteRefuse, phone.Extension);
        (await phone.DoAsync("mute()")).Should().Be("muteRefused");
        await phone.Page.EvaluateAsync("() => giveMicrophone()");
        await phone.Page.WaitForFunctionAsync(Replaced);

        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
        (await phone.AskAsync<bool>("s.call.silent")).Should().BeTrue();
    }

    [Fact]
    public async Task A_late_mute_response_leaves_the_next_call_alone()
    {
        await using var phone = await lab.OpenAsync();
        var first = await phone.TalkAsync("0987654321");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await phone.Agent.FreedAsync(TestContext.Current.CancellationToken);
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);

        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: $$"""{"objectId":1030,"callId":"{{first.Id}}","status":"OK"}""");
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: """{"objectId":1045,"status":"end of the messages"}""");
        await phone.EventAsync("error", "e => e.vendorText === 'end of the messages'");

        (await phone.AskAsync<bool>("s.call.muted")).Should().BeFalse();
        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);
    }

    [Theory]
    [InlineData(VccFaultNames.MuteRefuse, "muteRefused")]
    [InlineData(VccFaultNames.MuteSilent, "noReply")]
    public async Task An_unmute_without_success_leaves_the_microphone_off(string fault, string code)
    {
        await using var phone = await lab.OpenAsync();
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        (await phone.DoAsync("mute()")).Should().Be("done");
        phone.Vcc.Faults.Set(fault, phone.Extension);

        (await phone.DoAsync("unmute()")).Should().Be(code);

        (await phone.AskAsync<string>("[s.call.muted, realm().state.session.connection.getSenders()[0].track.enabled].join()")).Should().Be("true,false");
        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
    }

    [Fact]
    public async Task An_unmute_without_a_channel_leaves_the_microphone_off()
    {
        await using var phone = await lab.OpenAsync();
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        (await phone.DoAsync("mute()")).Should().Be("done");
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelRefuse, phone.Extension);
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
        await phone.UntilAsync("s.connection.state === 'reconnecting'");

        (await phone.DoAsync("unmute()")).Should().Be("noReply");

        (await phone.AskAsync<string>("[s.call.muted, realm().state.session.connection.getSenders()[0].track.enabled].join()")).Should().Be("true,false");
        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
        phone.Vcc.Faults.Clear();
        await phone.UntilAsync("s.connection.state === 'ready'");
        (await phone.DoAsync("unmute()")).Should().Be("done");
        (await customer.LoudestAsync()).Should().BeGreaterThan(Audible);
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_held_call_is_silent_at_both_sides(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        (await phone.HearsAsync()).Should().BeGreaterThan(Audible);

        (await phone.DoAsync("hold()")).Should().Be("done");
        var held = (await phone.HearsAsync(), await customer.LoudestAsync());
        (await phone.DoAsync("unhold()")).Should().Be("done");
        var after = (await phone.HearsAsync(), await customer.LoudestAsync());

        held.Item1.Should().BeLessThan(Silent);
        held.Item2.Should().BeLessThan(Silent);
        after.Item1.Should().BeGreaterThan(Audible);
        after.Item2.Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task A_muted_call_stays_silent_after_a_hold()
    {
        await using var phone = await lab.OpenAsync();
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        phone.Vcc.Faults.Set(VccFaultNames.MuteRefuse, phone.Extension);
        (await phone.DoAsync("mute()")).Should().Be("muteRefused");

        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("unhold()")).Should().Be("done");

        (await customer.LoudestAsync()).Should().BeLessThan(Silent);
        (await phone.HearsAsync()).Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task The_agent_hears_again_after_an_inactive_hold()
    {
        await using var phone = await lab.OpenAsync();
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);
        phone.Vcc.Faults.Set(VccFaultNames.HoldInactive, phone.Extension);

        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("unhold()")).Should().Be("done");
        await phone.Page.WaitForFunctionAsync("() => realm().document.getElementById('peer-video').srcObject.getAudioTracks().length > 0");

        (await phone.HearsAsync()).Should().BeGreaterThan(Audible);
    }

    [Fact]
    public async Task Paused_audio_is_reported_and_plays_after_a_gesture()
    {
        await using var phone = await lab.OpenAsync(before: page => page.AddInitScriptAsync("""
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              return top.mayPlay ? play.call(this) : Promise.reject(new DOMException('', 'NotAllowedError'));
            };
            """));
        var customer = await phone.CustomerAsync();
        await phone.TalkAsync(customer);

        await phone.Page.EvaluateAsync("() => realm().document.getElementById('peer-video').pause()");
        await phone.UntilAsync("s.audioProblem === 'playbackBlocked'");
        await phone.Page.EvaluateAsync("() => { window.mayPlay = true; }");
        await phone.Page.BringToFrontAsync();
        await phone.Page.Locator("main").ClickAsync();
        await phone.UntilAsync("s.audioProblem === null");

        (await phone.HearsAsync()).Should().BeGreaterThan(Audible);
    }
}
