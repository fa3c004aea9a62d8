using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class RaceTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hang_ups_during_the_answer_leave_nothing_stuck()
    {
        // Four agents, fifty times each, at the same time.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => RaceAsync($"09123456{n:00}", times: 50)));
    }

    [Fact]
    public async Task A_socket_cut_mid_request_ends_the_call_once()
    {
        await using var phone = await lab.OpenAsync();
        await phone.TalkAsync();
        phone.Vcc.Faults.Set(VccFaultNames.SipLose, phone.Extension, value: "200");

        await phone.BeginAsync("sendDtmf('5')");
        await phone.HeardByVccAsync("INFO");
        phone.Vcc.Faults.Set(VccFaultNames.SipDrop, phone.Extension);
        await phone.UntilAsync("s.call.state === 'ended'");

        (await phone.AskAsync<string>("s.call.endReason")).Should().Be("signalingLost");
        (await phone.OutcomeAsync()).Should().BeOneOf("done", "callEnded");
        (await phone.HeardAsync("call-ended")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_call_after_a_held_muted_one_starts_fresh()
    {
        await using var phone = await lab.OpenAsync();
        var first = await phone.TalkAsync();
        (await phone.DoAsync("mute()")).Should().Be("done");
        (await phone.DoAsync("hold()")).Should().Be("done");

        await first.HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");
        await phone.Agent.FreedAsync(Stop);
        await phone.TalkAsync("0987654321");

        (await phone.AskAsync<string>("[s.call.held, s.call.muted, realm().csVoice.isHold, realm().csVoice.isMute, realm().state.session.connection.getSenders()[0].track.enabled].join()"))
            .Should().Be("false,false,false,false,true");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task The_later_of_two_transfer_requests_is_answered_once(VccProfile profile)
    {
        await using var phone = await lab.OpenWithClockAsync(profile);
        foreach (var id in new[] { "C5", "C6" })
            phone.Vcc.Faults.Set(VccFaultNames.AgentChannelSend, phone.Extension, value: $$"""{"objectId":1410122076,"callId":"{{id}}","dropAgentId":"5009","newAgentId":"{{phone.Extension}}"}""");
        await phone.UntilAsync("s.transferOffer?.callId === 'C6'");

        (await phone.DoAsync("acceptTransfer()")).Should().Be("done");
        // The scripts' own timer of the request that was replaced stumbles over its absence.
        await phone.Page.Awaiting(page => page.Clock.FastForwardAsync(10_100)).Should().ThrowAsync<PlaywrightException>().WithMessage("*callId*");
        (await phone.DoAsync("goOffline()")).Should().Be("done");
        (await phone.DoAsync("goOnline()")).Should().Be("done");

        phone.Sent(1410121123).Should().ContainSingle().Which.Should().Contain("C6").And.Contain("\"OK\"");
        (await phone.HeardAsync("transfer-answered")).Should().HaveCount(1);
    }

    private async Task RaceAsync(string number, int times)
    {
        await using var phone = await lab.OpenAsync();
        for (var i = 0; i < times; i++)
        {
            var call = await phone.Vcc.Customer(number).CallAsync(phone.Extension);
            await phone.UntilAsync($"s.call?.state === 'ringing' && s.call.callId === '{call.Id}'");
            // Now one side first, now the other.
            var answering = i % 2 == 0 ? phone.DoAsync("answer()") : null;
            await call.HangUpAsync();
            var outcome = await (answering ?? phone.DoAsync("answer()"));
            await phone.UntilAsync("s.call.state === 'ended'");
            await phone.Agent.FreedAsync(Stop);

            outcome.Should().BeOneOf("done", "callEnded", "notRinging");
            (await phone.AskAsync<string>("s.call.endReason")).Should().BeOneOf("missed", "customerHangUp");
        }

        (await phone.HeardAsync("call-ended")).Should().HaveCount(times);
        (await phone.AskAsync<bool>("realm().csVoice.hasCall || realm().csVoice.isCallout")).Should().BeFalse();
        await phone.TalkAsync();
    }
}
