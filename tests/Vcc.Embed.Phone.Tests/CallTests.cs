using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class CallTests(PhoneLab lab)
{
    private const string Customer = "0912345678";

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task An_inbound_call_rings_is_answered_and_hung_up(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        var call = await phone.Vcc.Customer(Customer).CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing' && s.call.callId");
        (await phone.DoAsync("answer()")).Should().Be("done");
        await call.AnsweredAsync(TestContext.Current.CancellationToken);
        (await phone.DoAsync("hangUp()")).Should().Be("done");

        (await call.EndedAsync(TestContext.Current.CancellationToken)).Should().Be("agentHungUp");
        (await phone.AskAsync<string>("[s.call.number, s.call.callId, s.call.direction, s.call.endReason].join()")).Should().Be($"{Customer},{call.Id},inbound,agentHangUp");
        (await phone.HeardAsync("call-")).Where(e => e != "call-updated").Should().Equal("call-ringing", "call-connected", "call-ended");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_customer_answers_an_outbound_call_and_hangs_up(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile);

        (await phone.DoAsync("call('+84 912 345 678')")).Should().Be("done");
        await phone.UntilAsync("s.call?.state === 'customerRinging'");
        await phone.Vcc.Customer(Customer).AnswerAsync(TestContext.Current.CancellationToken);
        await phone.UntilAsync("s.call?.state === 'connected'");
        await phone.Vcc.Customer(Customer).HangUpAsync();
        await phone.UntilAsync("s.call?.state === 'ended'");

        (await phone.AskAsync<string>("[s.call.number, s.call.direction, s.call.endReason].join()")).Should().Be($"{Customer},outbound,customerHangUp");
        (await phone.HeardAsync("c")).Where(e => e is not ("call-updated" or "connection")).Should().Equal("call-dialing", "customer-ringing", "call-connected", "call-ended");
    }
}
