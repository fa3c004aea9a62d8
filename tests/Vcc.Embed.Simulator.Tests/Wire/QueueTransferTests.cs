namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §2.1 (2052), §5, and the survey of newer editions: a transfer to a queue or a survey.</summary>
public class QueueTransferTests
{
    [Fact]
    public async Task A_queue_transfer_rings_another_agent()
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.First.SendAsync(2052, "\"callId\":\"\",\"acdId\":1,", scene.Wire.Patient);
        await (await scene.Second.RungAsync(scene.Wire.Patient)).AcceptAsync(scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.First)).Should().Be($$"""{"objectId":1116,"status":"OK","callId":"{{scene.Call.Id}}"}""");
        (await scene.Wire.NextIdsAsync(scene.First, 1)).Should().Equal(1009);
        await scene.Call.TalkingToAsync("5001", scene.Wire.Patient);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("2")]
    public async Task A_queue_transfer_without_a_free_agent_fails(string queue)
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.First.SendAsync(2052, $"\"callId\":\"\",\"acdId\":\"{queue}\",", scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.First)).Should().Be($$"""{"objectId":1116,"status":"IPCCERR0001","callId":"{{scene.Call.Id}}"}""");
        scene.Call.State.Should().Be(VccSimulatedCallState.Talking);
    }

    [Fact]
    public async Task The_customer_can_be_left_with_a_survey()
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.First.SendAsync(1910011001, "", scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.First)).Should().Be($$"""{"objectId":1910011002,"callId":"{{scene.Call.Id}}","status":"OK"}""");
        await scene.First.NextSipAsync(message => message.Method == "BYE", scene.Wire.Patient);
        (await scene.Call.EndedAsync(scene.Wire.Patient)).Should().Be("survey");
    }

    [Fact]
    public async Task A_survey_without_a_call_is_refused()
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.Second.SendAsync(1910011001, "", scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.Second)).Should().Be("""{"objectId":1910011002,"callId":"","status":"NOK"}""");
    }
}
