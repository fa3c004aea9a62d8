using System.Net.WebSockets;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §3, REGISTER, and fault F22.</summary>
public class RegistrationFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.SipRefuse, async scene =>
            {
                await scene.ChooseAsync();

                var connect = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "sip", "sip", scene.Patient);

                (await connect.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("503");
            }
        },
        {
            VccFaultNames.SipRegisterRefused, async scene =>
            {
                var agent = await scene.AgentAsync(registered: false);
                await scene.ChooseAsync();

                (await agent.RegisterAsync(scene.Patient)).Status.Should().Be(403);
                scene.Vcc.Agent(scene.Extension).Registrations.Should().Be(0);
            }
        },
        {
            VccFaultNames.SipRegisterIgnored, async scene =>
            {
                var agent = await scene.AgentAsync(registered: false);
                await scene.ChooseAsync();

                await agent.ConnectSipAsync(scene.Patient);
                await agent.SendSipAsync(agent.Register(600), scene.Patient);

                await scene.SaysNothingBySipAsync(agent);
            }
        },
        {
            VccFaultNames.SipRegisterWithoutContact, async scene =>
            {
                var agent = await scene.AgentAsync(registered: false);
                await scene.ChooseAsync();

                var answer = await agent.RegisterAsync(scene.Patient);

                (answer.Status, answer["Contact"]).Should().Be((200, null));
            }
        },
        {
            VccFaultNames.SipDigest, async scene =>
            {
                var agent = await scene.AgentAsync(registered: false);
                await scene.ChooseAsync();

                var challenge = await agent.RegisterAsync(scene.Patient);
                await agent.SendSipAsync(agent.Register(600).With("Authorization", Digest.For(scene.Extension)), scene.Patient);

                challenge.Status.Should().Be(401);
                challenge["WWW-Authenticate"].Should().Contain("algorithm=MD5").And.Contain("qop=\"auth\"");
                (await agent.NextSipAsync(message => !message.IsRequest, scene.Patient)).Status.Should().Be(200);
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_the_registration_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    [Fact]
    public async Task A_wrong_password_does_not_satisfy_the_challenge()
    {
        await using var scene = await FaultScene.StartAsync(VccFaultNames.SipDigest, By.Api);
        var agent = await scene.AgentAsync(registered: false);
        await scene.ChooseAsync();
        await agent.RegisterAsync(scene.Patient);

        await agent.SendSipAsync(agent.Register(600).With("Authorization", Digest.For("5001")), scene.Patient);

        (await agent.NextSipAsync(message => !message.IsRequest, scene.Patient)).Status.Should().Be(401);
    }
}
