using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §3, calls, and faults F23 to F26.</summary>
public class SipChannelFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.SipSessionExpires, async scene =>
            {
                var agent = await CalledAsync(scene, value: null);

                (await InviteAsync(scene, agent))["Session-Expires"].Should().Be("90;refresher=uas");
            }
        },
        {
            VccFaultNames.SipNoAck, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.ChooseAsync();
                var call = await scene.CallAsync();
                await (await agent.RungAsync(scene.Patient)).RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
                await call.AnsweredAsync(scene.Patient);

                await call.HangUpAsync();

                (await agent.NextSipAsync(message => message.Method is "ACK" or "BYE", scene.Patient)).Method.Should().Be("BYE");
            }
        },
        {
            VccFaultNames.SipByeBeforeAck, async scene =>
            {
                var agent = await scene.AgentAsync();
                var (call, leg) = await scene.TalkAsync(agent);
                await scene.ChooseAsync();
                var bye = await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);

                // JsSIP's response while it waits for an ACK (contract §3): the call goes on until its own BYE.
                await leg.RespondAsync(bye, 403, "Wrong Status", null, scene.Patient);
                var end = await leg.AskAsync(leg.Request("BYE"), scene.Patient);

                end.Status.Should().Be(200);
                (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
            }
        },
        {
            VccFaultNames.SipLose, async scene =>
            {
                var agent = await CalledAsync(scene);

                await scene.SaysNothingBySipAsync(agent);
            }
        },
        {
            VccFaultNames.SipDuplicate, async scene =>
            {
                var agent = await CalledAsync(scene);

                var first = await InviteAsync(scene, agent);

                (await InviteAsync(scene, agent)).ToString().Should().Be(first.ToString());
            }
        },
        {
            VccFaultNames.SipDelay, async scene =>
            {
                var agent = await CalledAsync(scene);
                await scene.HappenedAsync();
                await scene.SaysNothingBySipAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(1));

                await InviteAsync(scene, agent);
            }
        },
        {
            VccFaultNames.SipCorrupt, async scene =>
            {
                var agent = await CalledAsync(scene);

                (await agent.SipSocket.NextAsync(scene.Patient)).Should().StartWith("\0").And.Contain("INVITE sip:");
            }
        },
        {
            VccFaultNames.SipReorder, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.ChooseAsync("ACK");
                var call = await scene.CallAsync();
                await (await agent.RungAsync(scene.Patient)).RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
                await call.AnsweredAsync(scene.Patient);

                await call.SendDtmfAsync("5");

                (await agent.NextSipAsync(_ => true, scene.Patient)).Method.Should().Be("INFO");
                (await agent.NextSipAsync(_ => true, scene.Patient)).Method.Should().Be("ACK");
            }
        },
        {
            VccFaultNames.SipDrop, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();
                await agent.SipSocket.ClosedAsync().WaitAsync(scene.Patient);

                agent.SipSocket.CloseStatus.Should().BeNull("a cut connection says no goodbye");
            }
        },
        {
            VccFaultNames.SipFreeze, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();
                await agent.SendSipAsync(FaultScene.Options(agent), scene.Patient);
                await scene.SaysNothingAsync(agent);

                agent.SipSocket.IsOpen.Should().BeTrue();
                agent.SipSocket.TryNext(out _).Should().BeFalse();
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_the_SIP_channel_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task<AgentPage> CalledAsync(FaultScene scene, string? value = "INVITE")
    {
        var agent = await scene.AgentAsync();
        await scene.ChooseAsync(value);
        await scene.CallAsync();
        return agent;
    }

    private static Task<SipMessage> InviteAsync(FaultScene scene, AgentPage agent) =>
        agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
}
