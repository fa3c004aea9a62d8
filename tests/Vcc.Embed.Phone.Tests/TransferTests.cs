using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

public class TransferTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("listAgents", "transferToAgent", "acceptTransfer", "vcc-transfer-agents", "vcc-transfer-offered", "vcc-transfer-answered", "vcc-transfer-succeeded")]
    public async Task A_call_is_transferred_to_another_agent(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenAsync(profile);
        var call = await first.TalkAsync();
        (await first.AskAsync<bool>($"phone.listAgents().then(list => list.some(a => a.extension === '{second.Extension}'))")).Should().BeTrue();

        // As early as can be: the scripts have not even stored the request yet.
        await second.Page.EvaluateAsync("() => phone.addEventListener('vcc-transfer-offered', () => { window.pending = outcome(phone.acceptTransfer()); })");
        await first.BeginAsync($"transferToAgent('{second.Extension}')");
        (await second.EventAsync("transfer-offered")).GetProperty("fromExtension").GetString().Should().Be(first.Extension);
        (await second.OutcomeAsync()).Should().Be("done");
        (await first.OutcomeAsync()).Should().Be("done");
        await second.UntilAsync("s.call?.state === 'ringing'");
        (await second.DoAsync("answer()")).Should().Be("done");
        await call.TalkingToAsync(second.Extension, Stop);
        await first.UntilAsync("s.call.state === 'ended'");

        (await first.AskAsync<string>("s.call.endReason")).Should().Be("transferred");
        (await first.HeardAsync("transfer-")).Should().Equal("transfer-agents", "transfer-answered", "transfer-succeeded");
        (await second.HeardAsync("transfer-")).Should().Equal("transfer-offered", "transfer-answered");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("refuseTransfer", "transferToAgent:transferRefused", "transferToAgent:transferFailed", "vcc-transfer-answered", "vcc-transfer-failed")]
    public async Task A_failed_transfer_leaves_the_call_where_it_is(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenAsync(profile);
        await first.TalkAsync();

        await first.BeginAsync($"transferToAgent('{second.Extension}')");
        await second.UntilAsync("s.transferOffer");
        (await second.DoAsync("refuseTransfer()")).Should().Be("done");
        (await first.OutcomeAsync()).Should().Be("transferRefused");
        (await first.DoAsync("transferToAgent('5999')")).Should().Be("transferFailed");

        (await first.AskAsync<string>("s.call.state")).Should().Be("connected");
        (await first.HeardAsync("transfer-")).Should().Equal("transfer-answered", "transfer-failed");
        (await second.HeardAsync("transfer-")).Should().Equal("transfer-offered", "transfer-answered");
        (await second.AskAsync<string>("[s.transferOffer, s.call].join()")).Should().Be(",");
    }

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("transferToQueue", "transferToQueue:transferRefused", "vcc-transfer-answered", "vcc-transfer-failed")]
    public async Task A_queue_where_nobody_answers_returns_the_call(VccProfile profile)
    {
        await using var first = await lab.OpenAsync(profile);
        await using var second = await lab.OpenAsync(profile);
        var call = await first.TalkAsync();
        (await first.DoAsync("transferToQueue('77')")).Should().Be("transferRefused");

        (await first.DoAsync("transferToQueue('1')")).Should().Be("done");
        await second.UntilAsync("s.call?.state === 'ringing'");
        (await second.DoAsync("reject()")).Should().Be("done");
        await first.EventAsync("transfer-failed");
        (await first.AskAsync<string>("s.call.state")).Should().Be("connected");
        await second.Agent.FreedAsync(Stop);
        (await first.DoAsync("transferToQueue('1')")).Should().Be("done");
        await second.UntilAsync("s.call?.state === 'ringing'");
        (await second.DoAsync("answer()")).Should().Be("done");
        await call.TalkingToAsync(second.Extension, Stop);
        await first.UntilAsync("s.call.state === 'ended'");

        (await first.AskAsync<string>("s.call.endReason")).Should().Be("transferred");
        (await first.HeardAsync("transfer-")).Should().Equal("transfer-answered", "transfer-answered", "transfer-failed", "transfer-answered");
        await first.Agent.FreedAsync(Stop);
        await first.TalkAsync("0987654321");
        (await first.DoAsync("transferToAgent('5999')")).Should().Be("transferFailed");
    }
}
