using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §0.1, §0.2 and §3, and faults F28, F29: how a ring reaches the agent on two channels.</summary>
public class RingFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.RingAnnouncedFirst, async scene =>
            {
                var agent = await CalledAsync(scene);

                (await scene.Wire.NextIdsAsync(agent, 1)).Should().Equal([1038], "it comes before the browser has said 180");
                await agent.RungAsync(scene.Patient);
                await scene.SaysNothingAsync(agent);
            }
        },
        {
            VccFaultNames.RingNotAnnounced, async scene =>
            {
                var agent = await CalledAsync(scene);

                await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

                (await scene.Wire.NextIdsAsync(agent, 1)).Should().Equal(1039);
            }
        },
        {
            VccFaultNames.RingAnnouncedLate, async scene =>
            {
                var agent = await CalledAsync(scene);
                await agent.RungAsync(scene.Patient);
                await scene.HappenedAsync();
                await scene.SaysNothingAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(3));

                (await scene.Wire.NextIdsAsync(agent, 1)).Should().Equal(1038);
            }
        },
        {
            VccFaultNames.RingAnnouncedTwice, async scene =>
            {
                var agent = await CalledAsync(scene);

                await agent.RungAsync(scene.Patient);

                (await scene.Wire.NextIdsAsync(agent, 2)).Should().Equal(1038, 1038);
            }
        },
        {
            VccFaultNames.RingOtherNumber, async scene =>
            {
                var agent = await CalledAsync(scene);

                var leg = await agent.RungAsync(scene.Patient);

                leg.Invite.From.User.Should().Be("0912345678");
                (await scene.Wire.NextAsync(agent)).GetProperty("caller").GetString().Should().Be("0912***678");
            }
        },
        {
            VccFaultNames.InviteMissing, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.ChooseAsync();
                var call = await scene.CallAsync();
                await scene.SaysNothingBySipAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(10));

                await call.EndedAsync(scene.Patient);
            }
        },
        {
            VccFaultNames.InviteDelay, async scene =>
            {
                var agent = await CalledAsync(scene);
                await scene.HappenedAsync();
                await scene.SaysNothingBySipAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(2));

                await agent.RungAsync(scene.Patient);
            }
        },
        {
            VccFaultNames.InviteLateOffer, async scene =>
            {
                var agent = await CalledAsync(scene);
                var leg = await agent.RungAsync(scene.Patient);
                leg.Invite.Body.Should().BeEmpty();
                leg.Invite["Content-Type"].Should().BeNull();

                var ack = await leg.AcceptAsync(scene.Patient);

                ack["Content-Type"].Should().Be("application/sdp");
                ack.Body.Should().Contain("m=audio").And.Contain("a=setup:active").And.Contain("a=fingerprint:sha-256 ").And.Contain("a=ice-ufrag:");
            }
        },
        {
            VccFaultNames.InviteBadSdp, async scene =>
            {
                var agent = await CalledAsync(scene);

                (await agent.RungAsync(scene.Patient)).Invite.Body.Should().Be("v=0\r\nthis is no description\r\n");
            }
        },
        {
            VccFaultNames.InviteForked, async scene =>
            {
                var agent = await CalledAsync(scene);

                var first = await InviteAsync(scene, agent);
                var second = await InviteAsync(scene, agent);

                second.From.User.Should().Be(first.From.User);
                second.CallId.Should().NotBe(first.CallId);
            }
        },
        {
            VccFaultNames.InviteForeign, async scene =>
            {
                var agent = await scene.AgentAsync();
                await scene.TalkAsync(agent);

                await scene.ChooseAsync();

                (await InviteAsync(scene, agent)).From.User.Should().Be("0999999999");
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_ring_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task<AgentPage> CalledAsync(FaultScene scene)
    {
        var agent = await scene.AgentAsync();
        await scene.ChooseAsync();
        await scene.CallAsync();
        return agent;
    }

    private static Task<SipMessage> InviteAsync(FaultScene scene, AgentPage agent) =>
        agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
}
