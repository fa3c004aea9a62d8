using System.Net.WebSockets;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §3: the socket itself.</summary>
public class SipSocketTests
{
    [Fact]
    public async Task The_sip_subprotocol_is_required()
    {
        await using var scene = await Scene.StartAsync();

        var connect = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "sip", null, scene.Patient);

        await connect.Should().ThrowAsync<WebSocketException>();
    }

    [Fact]
    public async Task Keep_alives_and_rubbish_do_no_harm()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SipSocket.SendAsync("\r\n\r\n", scene.Patient);
        await agent.SipSocket.SendAsync("INVITE nonsense", scene.Patient);
        await agent.SipSocket.SendAsync("{\"objectId\":1}", scene.Patient);

        (await agent.RegisterAsync(scene.Patient)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_frame_that_is_too_long_closes_the_socket()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SipSocket.SendAsync(new string('x', 70_000), scene.Patient);
        await agent.SipSocket.ClosedAsync().WaitAsync(scene.Patient);

        agent.SipSocket.CloseStatus.Should().Be(WebSocketCloseStatus.MessageTooBig);
    }
}
