using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §2.1: commands that are refused or never answered (fault F40, trap V-52).</summary>
public class CommandFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        { VccFaultNames.VoiceRefuse, scene => AnswersAsync(scene, 1511232003, "", """{"objectId":1511231001,"result":0,"deviceType":1}""") },
        { VccFaultNames.StatusRefuse, scene => AnswersAsync(scene, 2013, "\"status\":\"NOT AVAILABLE\",", """{"objectId":1027,"status":"IPCCERR0001"}""") },
        { VccFaultNames.DeviceRefuse, scene => AnswersAsync(scene, 1511242004, "\"deviceType\":2,", """{"objectId":1511241004,"result":0,"oldDeviceType":1,"newDeviceType":2}""") },
        { VccFaultNames.HoldRefuse, scene => AnswersAsync(scene, 2015, "\"callType\":1,", """{"objectId":1029,"status":"IPCCERR0003"}""", inCall: true) },
        { VccFaultNames.HoldSilent, scene => IsSilentAsync(scene, 2015) },
        { VccFaultNames.MuteRefuse, scene => AnswersAsync(scene, 2018, "\"callType\":1,", """{"objectId":1030,"status":"IPCCERR0003"}""", inCall: true) },
        { VccFaultNames.MuteSilent, scene => IsSilentAsync(scene, 2018) },
        { VccFaultNames.TransferListSilent, scene => IsSilentAsync(scene, 1410122081) },
        {
            VccFaultNames.HoldInactive, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);
                await scene.ChooseAsync();

                await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);

                (await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient)).Body.Should().Contain("a=inactive");
            }
        },
        {
            VccFaultNames.TransferRefuse, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.Wire.AgentAsync("5001");
                await scene.TalkAsync(agent);
                await scene.ChooseAsync();

                await agent.SendAsync(1410122076, "\"newAgentId\":\"5001\",", scene.Patient);
                await agent.SendAsync(2052, "\"acdId\":1,", scene.Patient);
                await agent.SendAsync(1910011001, "", scene.Patient);

                (await StatusAsync(scene, agent)).Should().Be((1410121119, "IPCCERR0001"));
                (await StatusAsync(scene, agent)).Should().Be((1116, "IPCCERR0001"));
                (await StatusAsync(scene, agent)).Should().Be((1910011002, "NOK"));
            }
        },
        {
            VccFaultNames.VoiceTakenElsewhere, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();

                (await scene.Wire.NextTextAsync(agent)).Should().Be("""{"objectId":1511231002}""");
                scene.Vcc.Agent(scene.Extension).HasVoice.Should().BeFalse();
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_command_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task AnswersAsync(FaultScene scene, int command, string fields, string answer, bool inCall = false)
    {
        var agent = await scene.AgentAsync();
        if (inCall)
            await scene.TalkAsync(agent);
        await scene.ChooseAsync();

        await agent.SendAsync(command, fields, scene.Patient);

        (await scene.Wire.NextTextAsync(agent)).Should().Be(answer);
    }

    private static async Task IsSilentAsync(FaultScene scene, int command)
    {
        var agent = await scene.AgentAsync();
        await scene.TalkAsync(agent);
        await scene.ChooseAsync();

        await agent.SendAsync(command, "\"callType\":1,", scene.Patient);

        await scene.SaysNothingAsync(agent);
    }

    private static async Task<(int ObjectId, string? Status)> StatusAsync(FaultScene scene, AgentPage agent)
    {
        var message = await scene.Wire.NextAsync(agent);
        return (message.GetProperty("objectId").GetInt32(), message.GetProperty("status").GetString());
    }
}
