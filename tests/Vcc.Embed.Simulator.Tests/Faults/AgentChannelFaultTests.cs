using System.Net.WebSockets;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §2, and faults F17 to F21, F69, F70, F74.</summary>
public class AgentChannelFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.AgentChannelRefuse, async scene =>
            {
                await scene.ChooseAsync();

                var connect = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "websocket", null, scene.Patient);

                (await connect.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("503");
            }
        },
        { VccFaultNames.AgentChannelAcceptThenClose, scene => ClosesAsync(scene, status: null) },
        { VccFaultNames.AgentChannelTokenExpired, scene => ClosesAsync(scene, WebSocketCloseStatus.PolicyViolation) },
        {
            VccFaultNames.AgentChannelSilentRefresh, async scene =>
            {
                await scene.ChooseAsync();
                await using var page = await scene.OpenAsync();

                await scene.SaysNothingAsync(page);
            }
        },
        {
            VccFaultNames.AgentChannelNoVoice, async scene =>
            {
                await scene.ChooseAsync();
                await using var page = await scene.OpenAsync();

                (await scene.Wire.NextAsync(page)).GetProperty("isVoiceChannel").GetInt32().Should().Be(0);
            }
        },
        {
            VccFaultNames.AgentChannelDrop, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();
                await agent.Channel.ClosedAsync().WaitAsync(scene.Patient);

                agent.Channel.CloseStatus.Should().BeNull("a cut connection says no goodbye");
            }
        },
        {
            VccFaultNames.AgentChannelFreeze, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();
                await agent.SendAsync(2013, "\"status\":\"NOT AVAILABLE\",", scene.Patient);
                // A frame on the other socket gets a response, so the silence is no slowness.
                await agent.RegisterAsync(scene.Patient);

                agent.Channel.IsOpen.Should().BeTrue();
                agent.Channel.TryNext(out _).Should().BeFalse();
                scene.Vcc.Agent(scene.Extension).Status.Should().Be("AVAILABLE");
            }
        },
        {
            VccFaultNames.AgentChannelFlood, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();

                (await scene.Wire.NextIdsAsync(agent, 1000)).Should().OnlyContain(id => id == 1027);
            }
        },
        {
            VccFaultNames.AgentChannelSend, async scene =>
            {
                var agent = await scene.AgentAsync();

                await scene.ChooseAsync("""{"objectId":1045,"status":"IPCCERR0000"}""");

                (await scene.Wire.NextTextAsync(agent)).Should().Be("""{"objectId":1045,"status":"IPCCERR0000"}""");
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_the_agent_channel_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task ClosesAsync(FaultScene scene, WebSocketCloseStatus? status)
    {
        await scene.ChooseAsync();
        await using var page = await scene.OpenAsync();

        await page.Channel.ClosedAsync().WaitAsync(scene.Patient);

        page.Channel.CloseStatus.Should().Be(status);
    }
}
