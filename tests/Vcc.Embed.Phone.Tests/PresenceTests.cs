using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>Availability, device, voice channel and outbound line.</summary>
public class PresenceTests(PhoneLab lab)
{
    /// <summary>The microphone is gone while <c>top.noMicrophone</c> stands.</summary>
    private const string Unplug = """
        const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = wish => top.noMicrophone ? Promise.reject(new DOMException('', 'NotFoundError')) : ask(wish);
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("goOffline", "goOffline:statusRefused", "goOnline", "goOnline:microphoneMissing", "vcc-availability", "vcc-audio-problem", "vcc-audio-recovered")]
    public async Task The_status_is_what_VCC_confirmed(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, before: page => page.AddInitScriptAsync(Unplug));

        (await phone.DoAsync("goOffline()")).Should().Be("done");
        (await phone.DoAsync("goOffline()")).Should().Be("done");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
        phone.Sent(2013).Should().ContainSingle();
        await phone.Page.EvaluateAsync("() => { window.noMicrophone = true; }");
        (await phone.DoAsync("goOnline()")).Should().Be("microphoneMissing");
        (await phone.AskAsync<string>("[s.availability, s.audioProblem].join()")).Should().Be("offline,microphoneMissing");
        await phone.Page.EvaluateAsync("() => { window.noMicrophone = false; }");
        (await phone.DoAsync("goOnline()")).Should().Be("done");
        phone.Agent.Status.Should().Be("AVAILABLE");
        (await phone.AskAsync<bool>("s.audioProblem === null")).Should().BeTrue();
        phone.Vcc.Faults.Set(VccFaultNames.StatusRefuse, phone.Extension);
        (await phone.DoAsync("goOffline()")).Should().Be("statusRefused");
        phone.Vcc.Faults.Clear();
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: """{"objectId":1020,"agentStatus":"NO ANSWER"}""");
        await phone.UntilAsync("s.availability === 'noAnswer'");
        (await phone.DoAsync("goOnline()")).Should().Be("done");

        (await phone.AskAsync<string>("heard.filter(h => h[0] === 'availability').map(h => h[1].availability).join()")).Should().Be("online,offline,online,noAnswer,online");
        (await phone.AskAsync<string>("heard.filter(h => h[1].problem === 'microphoneMissing').map(h => h[0]).join()")).Should().Be("audio-problem,audio-recovered");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("chooseDevice", "chooseDevice:mobileNumberMissing", "chooseDevice:deviceRefused", "vcc-device")]
    public async Task The_device_is_what_VCC_confirmed(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        (await phone.DoAsync("chooseDevice(3)")).Should().Be("mobileNumberMissing");
        (await phone.DoAsync("chooseDevice(3, '0987 654 321')")).Should().Be("done");
        phone.Agent.Device.Should().Be(VccSimulatedDevice.Mobile);
        phone.Sent(1511242004).Should().ContainSingle().Which.Should().Contain("0987654321");
        await phone.Agent.UnregisteredAsync(Stop);
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
        await phone.Agent.RegisteredAsync(Stop);
        await phone.UntilAsync("s.connection.voiceRegistered");
        phone.Vcc.Faults.Set(VccFaultNames.DeviceRefuse, phone.Extension);
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("deviceRefused");

        (await phone.AskAsync<string>("[s.device, realm().csVoice.deviceType, JSON.stringify(heard.filter(h => h[0] === 'device').map(h => h[1]))].join()"))
            .Should().Be("""1,1,[{"device":1},{"device":3,"mobile":"0987654321"},{"device":2},{"device":1}]""");
        await phone.TalkAsync();
    }

    [Theory]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_device_that_scripts_change_is_restored(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");

        await phone.RenewedWithoutVoiceAsync(() =>
        {
            phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);
            return Task.CompletedTask;
        });
        await phone.EventAsync("device", "() => heard.filter(h => h[0] === 'device').length === 5");
        await phone.UntilAsync("s.device === 2");

        phone.Agent.Device.Should().Be(VccSimulatedDevice.IPPhone);
        (await phone.AskAsync<string>("heard.filter(h => h[0] === 'device').map(h => h[1].device).join()")).Should().Be("1,2,2,1,2");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("takeVoice", "takeVoice:voiceRefused", "call:voiceElsewhere", "vcc-voice", "vcc-error")]
    public async Task The_voice_goes_to_the_tab_that_takes_it(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenAsync(profile, first.Extension);
        (await second.AskAsync<string>("s.voice")).Should().Be("elsewhere");
        (await second.DoAsync("call('0912345678')")).Should().Be("voiceElsewhere");
        first.Vcc.Faults.Set(VccFaultNames.VoiceRefuse, first.Extension);
        (await second.DoAsync("takeVoice()")).Should().Be("voiceRefused");
        (await second.AskAsync<string>("s.voice")).Should().Be("elsewhere");
        first.Vcc.Faults.Clear();

        (await second.DoAsync("takeVoice()")).Should().Be("done");
        await first.UntilAsync("s.voice === 'elsewhere'");
        await second.UntilAsync("s.connection.voiceRegistered");

        (await first.ErrorsAsync()).Should().Equal("voiceTakenElsewhere");
        await second.TalkAsync();
        (await first.AskAsync<bool>("s.call === null")).Should().BeTrue();
    }

    [Theory]
    [InlineData(VccProfile.H)]
    [Covers("listLines", "call")]
    public async Task A_call_uses_the_line_that_was_chosen(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        (await phone.AskAsync<string>("phone.listLines().then(lines => lines.map(l => [l.id, l.description, l.isDefault].join('/')).join())"))
            .Should().Be("1/Tổng đài chăm sóc khách hàng/true,2/Tổng đài bán hàng/false");
        (await phone.DoAsync("call('0912345678', { lineId: '2' })")).Should().Be("done");
        await phone.UntilAsync("s.call.state === 'customerRinging'");

        phone.Sent(2032).Should().ContainSingle().Which.Should().Contain("\"calloutId\":\"2\"");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [Covers("listLines:notSupported", "call:notSupported")]
    public async Task Without_lines_a_call_over_a_line_is_refused(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        (await phone.DoAsync("listLines()")).Should().Be("notSupported");
        (await phone.DoAsync("call('0912345678', { lineId: '2' })")).Should().Be("notSupported");

        (await phone.AskAsync<bool>("s.call === null && !s.capabilities.has('listLines')")).Should().BeTrue();
        phone.Sent(2032).Should().BeEmpty();
    }
}
