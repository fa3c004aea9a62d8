using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §2.2, and fault F69: messages that are lost, doubled, late, garbled or in the wrong order.</summary>
public class AgentMessageFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.AgentChannelLose, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.ChooseAsync("1027");

                await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);
                await agent.SendAsync(1410122081, "", scene.Patient);

                (await scene.Wire.NextIdsAsync(agent, 1)).Should().Equal(1410121118);
            }
        },
        {
            VccFaultNames.AgentChannelDuplicate, async scene =>
            {
                var agent = await RungAsync(scene);

                (await scene.Wire.NextIdsAsync(agent, 2)).Should().Equal(1038, 1038);
            }
        },
        {
            VccFaultNames.AgentChannelDelay, async scene =>
            {
                var agent = await RungAsync(scene);
                await scene.HappenedAsync();
                await scene.SaysNothingAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(1));

                (await scene.Wire.NextIdsAsync(agent, 1)).Should().Equal(1038);
            }
        },
        {
            VccFaultNames.AgentChannelCorrupt, async scene =>
            {
                var agent = await RungAsync(scene);

                (await scene.Wire.NextTextAsync(agent)).Should().StartWith("\0").And.Contain("1038");
            }
        },
        {
            VccFaultNames.AgentChannelReorder, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.ChooseAsync("1038");
                await scene.CallAsync();

                await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

                (await scene.Wire.NextIdsAsync(agent, 2)).Should().Equal(1039, 1038);
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_message_to_the_agent_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task<AgentPage> RungAsync(FaultScene scene)
    {
        var agent = await scene.AgentAsync();
        await scene.ChooseAsync("1038");
        await scene.CallAsync();
        await agent.RungAsync(scene.Patient);
        return agent;
    }
}
