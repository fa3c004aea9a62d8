using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class CommandTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Every_command_of_a_call_reaches_the_customer(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        var call = await phone.TalkAsync();

        (await phone.DoAsync("hold()")).Should().Be("done");
        call.IsHeld.Should().BeTrue();
        (await phone.DoAsync("unhold()")).Should().Be("done");
        call.IsHeld.Should().BeFalse();
        (await phone.DoAsync("mute()")).Should().Be("done");
        call.IsAgentMuted.Should().BeTrue();
        (await phone.AskAsync<bool>("s.call.muted && !realm().state.session.connection.getSenders()[0].track.enabled")).Should().BeTrue();
        (await phone.DoAsync("unmute()")).Should().Be("done");
        call.IsAgentMuted.Should().BeFalse();
        (await phone.DoAsync("sendDtmf('12#')")).Should().Be("done");
        await call.DtmfAsync("12#", Stop);
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should()
            .Equal("call-ringing", "call-connected", "call-held", "call-unheld", "call-muted", "call-unmuted", "call-ended");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Mute_works_on_outbound_calls_in_the_browser(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer("0912345678").AnswerAsync(Stop);
        await phone.UntilAsync("s.call?.state === 'connected'");

        (await phone.DoAsync("mute()")).Should().Be("done");

        (await phone.AskAsync<bool>("s.call.muted && !realm().state.session.connection.getSenders()[0].track.enabled")).Should().BeTrue();
        (await phone.HeardAsync("notice")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Status_and_device_are_what_VCC_confirmed(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        (await phone.DoAsync("goOffline()")).Should().Be("done");
        phone.Agent.Status.Should().Be("NOT AVAILABLE");
        (await phone.DoAsync("goOnline()")).Should().Be("done");
        phone.Agent.Status.Should().Be("AVAILABLE");
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");
        await phone.Agent.UnregisteredAsync(Stop);
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
        await phone.Agent.RegisteredAsync(Stop);
        await phone.UntilAsync("s.connection.voiceRegistered");

        (await phone.AskAsync<string>("[s.availability, s.device].join()")).Should().Be("online,1");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.H)]
    public async Task A_call_is_handed_to_another_agent(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenAsync(profile);
        var call = await first.TalkAsync();
        (await first.AskAsync<bool>($"phone.listAgents().then(list => list.some(a => a.extension === '{second.Extension}'))")).Should().BeTrue();

        await first.BeginAsync($"transferToAgent('{second.Extension}')");
        await second.UntilAsync("s.transferOffer");
        (await second.DoAsync("acceptTransfer()")).Should().Be("done");
        (await first.OutcomeAsync()).Should().Be("done");
        await second.UntilAsync("s.call?.state === 'ringing'");
        (await second.DoAsync("answer()")).Should().Be("done");
        await call.TalkingToAsync(second.Extension, Stop);
        await first.UntilAsync("s.call.state === 'ended'");

        (await first.AskAsync<string>("s.call.endReason")).Should().Be("transferred");
        (await first.HeardAsync("transfer-")).Should().Equal("transfer-agents", "transfer-answered", "transfer-succeeded");
        (await second.HeardAsync("transfer-")).Should().Equal("transfer-offered", "transfer-answered");
    }

    [Fact]
    public async Task A_refused_transfer_leaves_the_call_where_it_is()
    {
        await using var first = await lab.OpenAsync();
        await using var second = await lab.OpenAsync();
        await first.TalkAsync();

        await first.BeginAsync($"transferToAgent('{second.Extension}')");
        await second.UntilAsync("s.transferOffer");
        (await second.DoAsync("refuseTransfer()")).Should().Be("done");

        (await first.OutcomeAsync()).Should().Be("transferRefused");
        (await first.AskAsync<string>("s.call.state")).Should().Be("connected");
    }

    [Fact]
    public async Task The_voice_goes_to_the_tab_that_takes_it_and_the_other_is_told()
    {
        await using var first = await lab.OpenAsync();
        await using var second = await lab.OpenAsync(extension: first.Extension);
        (await second.AskAsync<string>("s.voice")).Should().Be("elsewhere");
        (await second.DoAsync("call('0912345678')")).Should().Be("voiceElsewhere");

        (await second.DoAsync("takeVoice()")).Should().Be("done");
        await first.UntilAsync("s.voice === 'elsewhere'");
        await second.UntilAsync("s.connection.voiceRegistered");

        (await first.ErrorsAsync()).Should().Equal("voiceTakenElsewhere");
        await second.TalkAsync();
        (await first.AskAsync<bool>("s.call === null")).Should().BeTrue();
    }

    [Fact]
    public async Task An_ip_phone_is_told_of_in_the_page_too()
    {
        await using var phone = await lab.OpenAsync();
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");

        var inbound = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        (await phone.DoAsync("answer()")).Should().Be("wrongDevice");
        await phone.Agent.AnswerAsync();
        await phone.UntilAsync("s.call.state === 'connected'");
        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await inbound.EndedAsync(Stop);
        (await phone.DoAsync("call('0912345678')")).Should().Be("done");
        await phone.Vcc.Customer("0912345678").AnswerAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected' && s.call.direction === 'outbound'");
        await phone.Vcc.Customer("0912345678").HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");

        (await phone.HeardAsync("call-ended")).Should().HaveCount(2);
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
    }

    [Fact]
    public async Task In_the_page_itself_the_scripts_make_the_same_calls()
    {
        await using var phone = await lab.OpenAsync(options: new { isolation = "page", iceServers = Array.Empty<object>() });

        await phone.TalkAsync();
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.AskAsync<string>("[typeof csVoice, document.querySelectorAll('iframe').length, s.call.endReason].join()")).Should().Be("object,0,agentHangUp");
    }
}
