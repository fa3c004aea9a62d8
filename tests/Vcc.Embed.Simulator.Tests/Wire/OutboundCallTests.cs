namespace Vcc.Embed.Simulator.Tests.Wire;

public class OutboundCallTests
{
    [Fact]
    public async Task A_call_out_brings_the_agents_leg_up_first_and_then_rings_the_customer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SendAsync(2032, """ "telephoneNumber":"0912345678","ticketId":"","callerId":"",""", scene.Patient);
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
}
