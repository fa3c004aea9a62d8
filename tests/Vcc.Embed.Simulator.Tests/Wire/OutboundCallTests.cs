namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §2.1 (2032) and §5, outbound calls that reach the customer.</summary>
public class OutboundCallTests
{
    [Fact]
    public async Task An_outbound_call_connects_the_agent_first()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, "0912345678");
        var starting = await scene.NextTextAsync(agent);
        var leg = await agent.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);
        var ringing = await scene.NextTextAsync(agent);
        var call = await scene.Vcc.Customer("0912345678").AnswerAsync(scene.Patient);
        var answer = await scene.NextTextAsync(agent);

        starting.Should().Be($$"""{"objectId":1055,"status":"STARTING","callId":"{{call.Id}}","ipphone":"5000","telephoneNumber":"0912345678","extension":"5000","line":""}""");
        ringing.Should().Be($$"""{"objectId":1055,"status":"RINGING","callId":"{{call.Id}}","ipphone":"5000","telephoneNumber":"0912345678","extension":"5000","line":""}""");
        answer.Should().Be($$"""{"objectId":1055,"status":"ANSWER","callId":"{{call.Id}}","ipphone":"5000","telephoneNumber":"0912345678","extension":"5000"}""");
    }

    [Fact]
    public async Task An_agents_hang_up_after_the_answer_gives_ENDCALL()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.DialAsync(agent);
        await call.AnswerAsync();

        await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        (await scene.StatusesAsync(agent, 3)).Should().Equal("RINGING", "ANSWER", "ENDCALL");
    }

    [Fact]
    public async Task A_customer_who_hangs_up_gives_BYE_and_ENDCALL()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.DialAsync(agent);
        await call.AnswerAsync();

        await call.HangUpAsync();

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        (await scene.StatusesAsync(agent, 3)).Should().Equal("RINGING", "ANSWER", "ENDCALL");
    }

    [Fact]
    public async Task An_agents_hang_up_before_the_answer_gives_TERMINATE()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.DialAsync(agent);

        await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        await call.EndedAsync(scene.Patient);
        (await scene.StatusesAsync(agent, 2)).Should().Equal("RINGING", "TERMINATE");
    }

    [Fact]
    public async Task The_customer_sees_the_chosen_line()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var customer = await ControlPage.OpenAsync(scene, "0912345678");

        await agent.SendAsync(2032, "\"telephoneNumber\":\"0912345678\",\"calloutId\":\"2\",", scene.Patient);

        (await customer.NextAsync("offerWanted")).GetProperty("from").GetString().Should().Be("18005678");
    }

    [Fact]
    public async Task Every_tab_gets_the_callout_reports()
    {
        // Contract §2.3: 1055 goes to all of the agent's sockets, with voice or without.
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync();
        var second = await scene.AgentAsync(registered: false);

        await scene.CallOutAsync(second, "0912345678");

        (await scene.StatusesAsync(first, 1)).Should().Equal("STARTING");
        (await scene.StatusesAsync(second, 1)).Should().Equal("STARTING");
    }
}
