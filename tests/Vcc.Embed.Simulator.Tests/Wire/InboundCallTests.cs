using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class InboundCallTests
{
    [Fact]
    public async Task An_inbound_call_sends_1038_after_the_180()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var invite = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        agent.Channel.TryNext(out _).Should().BeFalse("1038 must wait for the 180");
        var leg = new Tool.Wire.IncomingCall(agent, invite);
        await leg.RespondAsync(180, "Ringing", null, scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be(
            $$"""{"objectId":1038,"callId":"{{call.Id}}","caller":"0912345678","extension":"5000","line":"18001234","callDirection":1}""");
        invite.From.User.Should().Be("0912345678");
        invite["Content-Type"].Should().Be("application/sdp");
        invite.Body.Should().StartWith("v=0\r\n");
        SipAddress.Parse(invite.RequestUri).User.Should().Be(agent.ContactUser);
    }

    [Fact]
    public async Task An_agents_answer_gets_ACK_and_connects_the_customer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);

        var ack = await leg.AcceptAsync(scene.Patient);

        ack["CSeq"].Should().Be("1 ACK");
        await call.AnsweredAsync(scene.Patient);
        call.Agents.Should().Equal("5000");
        (await scene.NextAsync(agent)).GetProperty("objectId").GetInt32().Should().Be(1038);
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1039,"callId":"{{call.Id}}","extension":"5000"}""");
    }

    [Fact]
    public async Task The_agents_BYE_ends_the_call_for_both_sides()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        var answer = await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        answer.Status.Should().Be(200);
        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1009,"callId":"{{call.Id}}","extension":"5000"}""");
    }

    [Fact]
    public async Task A_customers_hang_up_gives_BYE_then_1009()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        await call.HangUpAsync();

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        (await scene.NextAsync(agent)).GetProperty("objectId").GetInt32().Should().Be(1009);
    }

    [Fact]
    public async Task A_customer_who_gives_up_cancels_the_ringing()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        await call.HangUpAsync();

        var cancel = await agent.NextSipAsync(message => message.Method == "CANCEL", scene.Patient);
        cancel["Via"].Should().Be(leg.Invite["Via"]);
        cancel["CSeq"].Should().Be("1 CANCEL");
        await leg.RespondAsync(487, "Request Terminated", null, scene.Patient);
        await agent.NextSipAsync(message => message.Method == "ACK", scene.Patient);
        (await call.EndedAsync(scene.Patient)).Should().Be("customerHungUp");
    }
}
