using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>What the agent does in a call, as the customer and VCC see it.</summary>
public class CommandTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("start", "answer", "hold", "unhold", "mute", "unmute", "sendDtmf", "hangUp", "dismiss", "stop", "vcc-connection", "vcc-call-ringing", "vcc-call-updated", "vcc-call-connected", "vcc-call-held", "vcc-call-unheld", "vcc-call-muted", "vcc-call-unmuted", "vcc-call-ended")]
    public async Task Every_command_of_a_call_reaches_the_customer(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        var call = await phone.TalkAsync();

        await TalkThroughAsync(phone, call, mutedAtVcc: true);
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        (await phone.AskAsync<bool>("(phone.dismiss(), phone.state.call === null)")).Should().BeTrue();
        (await phone.DoAsync("stop()")).Should().Be("done");

        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should()
            .Equal("call-ringing", "call-connected", "call-held", "call-unheld", "call-muted", "call-unmuted", "call-ended");
        (await phone.AskAsync<string>("s.connection.state")).Should().Be("idle");
        await phone.Agent.UnregisteredAsync(Stop);
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("call", "hold", "unhold", "mute", "unmute", "sendDtmf", "hangUp", "vcc-call-dialing", "vcc-customer-ringing", "vcc-call-connected", "vcc-notice")]
    public async Task Every_command_of_an_outbound_call_reaches_the_customer(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        (await phone.DoAsync($"call('{Customer}')")).Should().Be("done");
        var call = await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await phone.UntilAsync("s.call?.state === 'connected'");

        await TalkThroughAsync(phone, call, mutedAtVcc: false);
        (await phone.HeardAsync("notice")).Should().BeEmpty();
        // The scripts themselves only show an alert, which would stop the page.
        await phone.Page.EvaluateAsync("() => realm().muteCall()");
        (await phone.EventAsync("notice")).GetProperty("text").GetString().Should().Be("Comming soon.");
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await call.EndedAsync(Stop)).Should().Be("agentHungUp");
        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should()
            .Equal("call-dialing", "call-connected", "call-held", "call-unheld", "call-muted", "call-unmuted", "call-ended");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("reject", "vcc-call-ringing", "vcc-call-ended")]
    public async Task A_call_that_rings_is_rejected(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");

        (await phone.DoAsync("reject()")).Should().Be("done");

        await call.EndedAsync(Stop);
        (await phone.AskAsync<string>("[s.call.state, s.call.endReason, s.call.connectedAt].join()")).Should().Be("ended,rejected,");
        (await phone.DoAsync("reject()")).Should().Be("noCall");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task Calls_of_an_ip_phone_appear_in_the_page(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);
        (await phone.DoAsync("chooseDevice(2)")).Should().Be("done");

        var inbound = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        (await phone.DoAsync("answer()")).Should().Be("wrongDevice");
        await phone.Agent.AnswerAsync();
        await phone.UntilAsync("s.call.state === 'connected'");
        (await phone.DoAsync("hold()")).Should().Be("done");
        (await phone.DoAsync("hangUp()")).Should().Be("done");
        await inbound.EndedAsync(Stop);
        (await phone.DoAsync($"call('{Customer}')")).Should().Be("done");
        await phone.Vcc.Customer(Customer).AnswerAsync(Stop);
        await phone.UntilAsync("s.call.state === 'connected' && s.call.direction === 'outbound'");
        await phone.Vcc.Customer(Customer).HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");

        (await phone.HeardAsync("call-ended")).Should().HaveCount(2);
        (await phone.DoAsync("chooseDevice(1)")).Should().Be("done");
    }

    [Fact]
    public async Task Scripts_in_the_page_itself_make_the_same_calls()
    {
        await using var phone = await lab.OpenAsync(options: new { isolation = "page", iceServers = Array.Empty<object>() });

        await phone.TalkAsync();
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await phone.AskAsync<string>("[typeof csVoice, document.querySelectorAll('iframe').length, s.call.endReason].join()")).Should().Be("object,0,agentHangUp");
    }

    /// <summary>Holds, mutes and types in a call, back and forth, and looks at both ends each time.</summary>
    private static async Task TalkThroughAsync(PhonePage phone, VccSimulatedCall call, bool mutedAtVcc)
    {
        const string told = "[s.call.held, s.call.muted, realm().state.session.connection.getSenders()[0].track.enabled].join()";
        (await phone.DoAsync("hold()")).Should().Be("done");
        call.IsHeld.Should().BeTrue();
        (await phone.AskAsync<bool>("s.call.held")).Should().BeTrue();
        (await phone.DoAsync("unhold()")).Should().Be("done");
        call.IsHeld.Should().BeFalse();
        (await phone.DoAsync("mute()")).Should().Be("done");
        call.IsAgentMuted.Should().Be(mutedAtVcc);
        (await phone.AskAsync<string>(told)).Should().Be("false,true,false");
        (await phone.DoAsync("unmute()")).Should().Be("done");
        call.IsAgentMuted.Should().BeFalse();
        (await phone.AskAsync<string>(told)).Should().Be("false,false,true");
        (await phone.DoAsync("sendDtmf('12#')")).Should().Be("done");
        await call.DigitsReceivedAsync("12#", Stop);
    }
}
