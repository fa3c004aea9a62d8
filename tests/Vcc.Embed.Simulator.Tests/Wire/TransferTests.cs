using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class TransferTests
{
    [Fact]
    public async Task Free_agents_other_than_oneself_are_listed()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        await scene.AgentAsync("5001");

        await first.SendAsync(1410122081, "\"username\":\"\",\"agentStatus\":\"AVAILABLE\",\"callStatus\":\"READY\",", scene.Patient);

        (await scene.NextTextAsync(first)).Should().Be(
            """{"objectId":1410121118,"listAgentSearch":[{"agentId":"agent5001","ipPhone":"5001","agentStatus":"AVAILABLE","callStatus":"READY"}]}""");
    }

    [Fact]
    public async Task An_accepted_transfer_moves_the_customer_and_then_ends_the_first_leg()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);

        await first.SendAsync(1410122076, $"\"callId\":\"{call.Id}\",\"newAgentId\":\"5001\",\"dropAgentId\":\"5000\",", scene.Patient);
        var asked = await scene.NextTextAsync(second);
        await second.SendAsync(1410121123, $"\"callId\":\"{call.Id}\",\"dropAgentId\":\"5000\",\"newAgentId\":\"5001\",\"status\":\"OK\",", scene.Patient);
        var agreed = await scene.NextTextAsync(first);
        var leg = await second.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);
        await first.NextSipAsync(message => message.Method == "BYE", scene.Patient);

        asked.Should().Be($$"""{"objectId":1410122076,"callId":"{{call.Id}}","dropAgentId":"5000","newAgentId":"5001","caller":"0912345678"}""");
        agreed.Should().Be($$"""{"objectId":1410121123,"callId":"{{call.Id}}","status":"OK","dropAgentId":"5000","newAgentId":"5001"}""");
        (await scene.NextTextAsync(first)).Should().Be(
            $$"""{"objectId":1410121119,"callId":"{{call.Id}}","status":"OK","dropAgent":"5000","newAgent":"5001","superAgent":"5000"}""");
        (await scene.NextIdsAsync(first, 1)).Should().Equal(1009);
        (await scene.NextTextAsync(second)).Should().Be(
            $$"""{"objectId":1038,"callId":"{{call.Id}}","caller":"0912345678","extension":"5001","line":"18001234","callDirection":1}""");
        (await scene.NextIdsAsync(second, 1)).Should().Equal(1039);
        await call.TalkingToAsync("5001", scene.Patient);
        call.Agents.Should().Equal("5001");
    }

    [Fact]
    public async Task A_rejected_transfer_leaves_the_call_where_it_is()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);

        await first.SendAsync(1410122076, "\"callId\":\"\",\"newAgentId\":\"5001\",\"dropAgentId\":\"\",", scene.Patient);
        await scene.NextAsync(second);
        await second.SendAsync(1410121123, "\"status\":\"NOK\",", scene.Patient);

        (await scene.NextAsync(first)).GetProperty("status").GetString().Should().Be("NOK");
        call.Agents.Should().Equal("5000");
    }

    [Fact]
    public async Task A_transfer_nobody_answers_is_refused_by_the_server()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        await scene.TalkAsync(first);
        await first.SendAsync(1410122076, "\"newAgentId\":\"5001\",", scene.Patient);
        await scene.NextAsync(second);

        time.Advance(TimeSpan.FromSeconds(12));

        (await scene.NextAsync(first)).GetProperty("status").GetString().Should().Be("NOK");
    }

    [Fact]
    public async Task An_agreed_transfer_whose_phone_refuses_fails_and_the_call_goes_on()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);
        await first.SendAsync(1410122076, "\"newAgentId\":\"5001\",", scene.Patient);
        await scene.NextAsync(second);
        await second.SendAsync(1410121123, "\"status\":\"OK\",", scene.Patient);

        await (await second.RungAsync(scene.Patient)).AnswerAsync(480, "Temporarily Unavailable", null, scene.Patient);

        (await scene.NextIdsAsync(first, 1)).Should().Equal(1410121123);
        var failed = await scene.NextAsync(first);
        failed.GetProperty("objectId").GetInt32().Should().Be(1410121119);
        failed.GetProperty("status").GetString().Should().NotBe("OK");
        call.State.Should().Be(VccCallState.Talking);
    }

    [Theory]
    [InlineData("5999")]
    [InlineData("5000")]
    [InlineData("5002")]
    public async Task A_transfer_to_nobody_fails_at_once(string target)
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync("5000");
        var (call, _) = await scene.TalkAsync(agent);

        await agent.SendAsync(1410122076, $"\"newAgentId\":\"{target}\",", scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be(
            $$"""{"objectId":1410121119,"callId":"{{call.Id}}","status":"IPCCERR0001","dropAgent":"5000","newAgent":"{{target}}","superAgent":"5000"}""");
    }

    [Fact]
    public async Task A_transfer_to_a_queue_rings_another_agent_of_it()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);

        await first.SendAsync(2052, "\"callId\":\"\",\"acdId\":1,", scene.Patient);
        await (await second.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        (await scene.NextTextAsync(first)).Should().Be($$"""{"objectId":1116,"status":"OK","callId":"{{call.Id}}"}""");
        (await scene.NextIdsAsync(first, 1)).Should().Equal(1009);
        await call.TalkingToAsync("5001", scene.Patient);
    }

    [Fact]
    public async Task An_outbound_call_can_be_transferred_with_an_empty_dropAgentId()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.DialAsync(first);
        await call.AnswerAsync();
        (await scene.NextIdsAsync(first, 2)).Should().Equal(1055, 1055);

        await first.SendAsync(1410122076, "\"newAgentId\":\"5001\",\"dropAgentId\":\"\",", scene.Patient);
        await scene.NextAsync(second);
        await second.SendAsync(1410121123, "\"status\":\"OK\",", scene.Patient);
        await (await second.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        (await scene.NextIdsAsync(first, 3)).Should().Equal(1410121123, 1410121119, 1009);
        await call.HangUpAsync();
        (await scene.NextIdsAsync(second, 3)).Should().Equal(1038, 1039, 1009);
    }

    [Fact]
    public async Task A_customer_who_hangs_up_during_a_transfer_ends_both_legs()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);
        await first.SendAsync(1410122076, "\"newAgentId\":\"5001\",", scene.Patient);
        await scene.NextAsync(second);
        await second.SendAsync(1410121123, "\"status\":\"OK\",", scene.Patient);
        await second.RungAsync(scene.Patient);
        await scene.NextAsync(second);

        await call.HangUpAsync();

        await first.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        await second.NextSipAsync(message => message.Method == "CANCEL", scene.Patient);
        await scene.Vcc.Agent("5001").FreeAsync(scene.Patient);
    }

    [Fact]
    public async Task The_customer_can_be_left_with_a_survey()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        await agent.SendAsync(1910011001, "", scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1910011002,"callId":"{{call.Id}}","status":"OK"}""");
        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        (await call.EndedAsync(scene.Patient)).Should().Be("survey");
    }
}
