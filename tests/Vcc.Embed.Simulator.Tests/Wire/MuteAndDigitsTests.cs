namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §2.1 (2018, 2017, and the outbound mute without objectId), §3 and §4.</summary>
public class MuteAndDigitsTests
{
    [Fact]
    public async Task Mute_happens_on_the_customers_side()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        await agent.SendAsync(2018, "\"callType\":1,", scene.Patient);
        await call.AgentMutedAsync(true, scene.Patient);
        await agent.SendAsync(2017, "\"callType\":1,", scene.Patient);
        await call.AgentMutedAsync(false, scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1030,"status":"OK","callId":"{{call.Id}}"}""");
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1031,"status":"OK","callId":"{{call.Id}}"}""");
    }

    [Fact]
    public async Task A_message_without_objectId_is_ignored()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SendAsync("""{"callId":"x","callType":2}""", scene.Patient);
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextIdsAsync(agent, 1)).Should().Equal(1027);
        scene.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }

    [Fact]
    public async Task Digits_travel_both_ways()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        var info = leg.Request("INFO").With("Content-Type", "application/dtmf-relay");
        info.Body = "Signal=#\r\nDuration=100";
        var answer = await leg.AskAsync(info, scene.Patient);
        await call.DigitsReceivedAsync("#", scene.Patient);
        await call.SendDtmfAsync("7");
        var received = await agent.NextSipAsync(message => message.Method == "INFO", scene.Patient);

        answer.Status.Should().Be(200);
        received["Content-Type"].Should().Be("application/dtmf-relay");
        received.Body.Should().Be("Signal=7\r\nDuration=100");
    }
}
