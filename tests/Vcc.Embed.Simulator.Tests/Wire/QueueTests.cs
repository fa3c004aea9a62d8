using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class QueueTests
{
    [Fact]
    public async Task An_unanswered_agent_is_skipped_and_set_NO_ANSWER()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var unanswered = await first.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(30));

        await first.NextSipAsync(message => message.Method == "CANCEL", scene.Patient);
        (await scene.NextIdsAsync(first, 2)).Should().Equal(1038, 1009);
        scene.Vcc.Transcript.Entries.Should().NotContain(entry => entry.Name == "1020", "the browser has not ended its call");
        await unanswered.RespondAsync(487, "Request Terminated", null, scene.Patient);
        (await scene.NextTextAsync(first)).Should().Be("""{"objectId":1020,"agentStatus":"NO ANSWER"}""");
        var leg = await second.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);
        await call.TalkingToAsync("5001", scene.Patient);
        scene.Vcc.Agent("5000").Status.Should().Be("NO ANSWER");
    }

    [Fact]
    public async Task A_browsers_408_counts_as_no_answer()
    {
        // Contract §3: JsSIP sends 408 after 60 s.
        await using var scene = await Scene.StartAsync(options => options.AgentRingTime = TimeSpan.FromSeconds(70));
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        await (await agent.RungAsync(scene.Patient)).RespondAsync(408, "Request Timeout", null, scene.Patient);

        await call.EndedAsync(scene.Patient);
        (await scene.NextIdsAsync(agent, 3)).Should().Equal(1038, 1009, 1020);
    }

    [Fact]
    public async Task A_call_that_nobody_answers_is_missed()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(30));

        (await call.EndedAsync(scene.Patient)).Should().Be("noAnswer");
        (await scene.NextIdsAsync(agent, 2)).Should().Equal(1038, 1009);
        // This browser never responds to the CANCEL.
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));
        (await scene.NextIdsAsync(agent, 1)).Should().Equal(1020);
    }

    [Fact]
    public async Task An_agent_back_online_is_rung_again()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var missed = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await missed.RingingAsync(scene.Patient);
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(30));
        await missed.EndedAsync(scene.Patient);
        await leg.RespondAsync(487, "Request Terminated", null, scene.Patient);
        var waiting = await scene.Vcc.Customer("0987654321").CallAsync(scene.Vcc.Hotline);

        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await agent.RungAsync(scene.Patient)).Invite.From.User.Should().Be("0987654321");
        await waiting.RingingAsync(scene.Patient);
    }

    [Fact]
    public async Task A_rejected_call_goes_to_the_next_agent()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        await (await first.RungAsync(scene.Patient)).RespondAsync(480, "Temporarily Unavailable", null, scene.Patient);
        await (await second.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        await call.TalkingToAsync("5001", scene.Patient);
        (await scene.NextIdsAsync(first, 2)).Should().Equal(1038, 1009);
        scene.Vcc.Agent("5000").Status.Should().Be("AVAILABLE");
    }

    [Fact]
    public async Task A_call_that_every_agent_rejects_ends()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        await (await agent.RungAsync(scene.Patient)).RespondAsync(480, "Temporarily Unavailable", null, scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentRejected");
        (await agent.NextSipAsync(message => message.Method == "ACK", scene.Patient))["CSeq"].Should().Be("1 ACK");
    }

    [Fact]
    public async Task A_caller_waits_for_the_only_agent()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (_, leg) = await scene.TalkAsync(agent);
        var waiting = await scene.Vcc.Customer("0987654321").CallAsync(scene.Vcc.Hotline);
        waiting.State.Should().Be(VccSimulatedCallState.Waiting, "a busy agent is never rung");

        await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        (await agent.RungAsync(scene.Patient)).Invite.From.User.Should().Be("0987654321");
        await waiting.RingingAsync(scene.Patient);
    }

    [Fact]
    public async Task A_caller_without_an_agent_is_ended_eventually()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(60));

        (await call.EndedAsync(scene.Patient)).Should().Be("noAgent");
    }

    [Fact]
    public async Task Agents_are_rung_in_turn()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (_, leg) = await scene.TalkAsync(first);
        await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        await scene.Vcc.Customer("0987654321").CallAsync(scene.Vcc.Hotline);

        (await second.RungAsync(scene.Patient)).Invite.From.User.Should().Be("0987654321");
    }
}
