using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §2.1, §2.2, §4 and §5: blind transfer to an agent.</summary>
public class TransferTests
{
    [Fact]
    public async Task Free_agents_other_than_oneself_are_listed()
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.First.SendAsync(1410122081, "\"username\":\"\",\"agentStatus\":\"AVAILABLE\",\"callStatus\":\"READY\",", scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.First)).Should().Be(
            """{"objectId":1410121118,"listAgentSearch":[{"agentId":"agent5001","ipPhone":"5001","agentStatus":"AVAILABLE","callStatus":"READY"}]}""");
    }

    [Fact]
    public async Task An_accepted_transfer_ends_the_first_leg_last()
    {
        await using var scene = await TransferScene.StartAsync();
        var (wire, id) = (scene.Wire, scene.Call.Id);

        var asked = await scene.AskAsync(id, dropAgentId: "5000");
        var agreed = await scene.DecideAsync("OK");
        var leg = await scene.Second.RungAsync(wire.Patient);
        await leg.AcceptAsync(wire.Patient);
        await scene.First.NextSipAsync(message => message.Method == "BYE", wire.Patient);

        asked.Should().Be($$"""{"objectId":1410122076,"callId":"{{id}}","dropAgentId":"5000","newAgentId":"5001","caller":"0912345678"}""");
        agreed.Should().Be($$"""{"objectId":1410121123,"callId":"{{id}}","status":"OK","dropAgentId":"5000","newAgentId":"5001"}""");
        (await wire.NextTextAsync(scene.First)).Should().Be(
            $$"""{"objectId":1410121119,"callId":"{{id}}","status":"OK","dropAgent":"5000","newAgent":"5001","superAgent":"5000"}""");
        (await wire.NextIdsAsync(scene.First, 1)).Should().Equal(1009);
        (await wire.NextTextAsync(scene.Second)).Should().Be(
            $$"""{"objectId":1038,"callId":"{{id}}","caller":"0912345678","extension":"5001","line":"18001234","callDirection":1}""");
        (await wire.NextIdsAsync(scene.Second, 1)).Should().Equal(1039);
        await scene.Call.TalkingToAsync("5001", wire.Patient);
        scene.Call.Agents.Should().Equal("5001");
    }

    [Fact]
    public async Task A_rejected_transfer_leaves_the_call_where_it_is()
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.AskAsync();

        (await scene.DecideAsync("NOK")).Should().Contain("\"status\":\"NOK\"");
        scene.Call.Agents.Should().Equal("5000");
    }

    [Fact]
    public async Task A_transfer_nobody_answers_is_refused_by_the_server()
    {
        var time = new FakeTimeProvider();
        await using var scene = await TransferScene.StartAsync(options => options.TimeProvider = time);
        await scene.AskAsync();

        await scene.Wire.AdvanceAsync(time, TimeSpan.FromSeconds(12));

        (await scene.FirstHearsAsync()).GetProperty("status").GetString().Should().Be("NOK");
    }

    [Fact]
    public async Task A_transfer_refused_by_SIP_keeps_the_call()
    {
        await using var scene = await TransferScene.StartAsync();
        await scene.AskAsync();
        await scene.DecideAsync("OK");

        await (await scene.Second.RungAsync(scene.Wire.Patient)).RespondAsync(480, "Temporarily Unavailable", null, scene.Wire.Patient);

        var failed = await scene.FirstHearsAsync();
        failed.GetProperty("objectId").GetInt32().Should().Be(1410121119);
        failed.GetProperty("status").GetString().Should().NotBe("OK");
        scene.Call.State.Should().Be(VccSimulatedCallState.Talking);
    }

    [Theory]
    [InlineData("5999")]
    [InlineData("5000")]
    [InlineData("5002")]
    public async Task A_transfer_to_nobody_fails_at_once(string target)
    {
        await using var scene = await TransferScene.StartAsync();

        await scene.First.SendAsync(1410122076, $"\"newAgentId\":\"{target}\",", scene.Wire.Patient);

        (await scene.Wire.NextTextAsync(scene.First)).Should().Be(
            $$"""{"objectId":1410121119,"callId":"{{scene.Call.Id}}","status":"IPCCERR0001","dropAgent":"5000","newAgent":"{{target}}","superAgent":"5000"}""");
    }

    [Fact]
    public async Task An_empty_dropAgentId_transfers_an_outbound_call()
    {
        await using var scene = await TransferScene.StartOutboundAsync();
        var wire = scene.Wire;

        await scene.AskAsync(dropAgentId: "");
        await scene.DecideAsync("OK");
        await (await scene.Second.RungAsync(wire.Patient)).AcceptAsync(wire.Patient);

        (await wire.NextIdsAsync(scene.First, 2)).Should().Equal(1410121119, 1009);
        await scene.Call.HangUpAsync();
        (await wire.NextIdsAsync(scene.Second, 3)).Should().Equal(1038, 1039, 1009);
    }

    [Fact]
    public async Task A_hang_up_during_a_transfer_ends_both_legs()
    {
        await using var scene = await TransferScene.StartAsync();
        await scene.AskAsync();
        await scene.DecideAsync("OK");
        await scene.Second.RungAsync(scene.Wire.Patient);
        await scene.Wire.NextAsync(scene.Second);

        await scene.Call.HangUpAsync();

        await scene.First.NextSipAsync(message => message.Method == "BYE", scene.Wire.Patient);
        await scene.Second.NextSipAsync(message => message.Method == "CANCEL", scene.Wire.Patient);
        await scene.Wire.Vcc.Agent("5001").FreedAsync(scene.Wire.Patient);
    }
}
