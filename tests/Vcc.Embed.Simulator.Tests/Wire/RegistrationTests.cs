using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §0.6, §0.8 and §3, REGISTER.</summary>
public class RegistrationTests
{
    [Fact]
    public async Task A_registration_is_answered_with_its_own_Contact()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);

        var answer = await agent.RegisterAsync(scene.Patient);

        SipAddress.Parse(answer["Contact"]).User.Should().Be(agent.ContactUser);
        answer["Contact"].Should().EndWith(";expires=600");
    }

    [Fact]
    public async Task Two_browsers_of_one_agent_have_two_bindings()
    {
        await using var scene = await Scene.StartAsync();
        var old = await scene.AgentAsync();
        await using var young = await AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", scene.Vcc.MintToken("5000"), scene.Patient);
        await young.RegisterAsync(scene.Patient);
        scene.Vcc.Agent("5000").Registrations.Should().Be(2);

        await old.RegisterAsync(scene.Patient, expires: 0);
        await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        scene.Vcc.Agent("5000").Registrations.Should().Be(1);
        (await young.RungAsync(scene.Patient)).Invite.From.User.Should().Be("0912345678");
    }

    [Fact]
    public async Task A_registration_that_is_not_renewed_expires()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync(registered: false);
        await agent.RegisterAsync(scene.Patient, expires: 60);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(60));

        scene.Vcc.Agent("5000").Registrations.Should().Be(0);
    }

    [Fact]
    public async Task A_hot_reconnect_loop_leaves_one_binding()
    {
        // Contract §0.8: JsSIP reconnects without a pause, some forty times in the first moment.
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        for (var i = 0; i < 40; i++)
        {
            agent.SipSocket.Abort();
            await agent.ConnectSipAsync(scene.Patient);
        }

        (await agent.RegisterAsync(scene.Patient)).Status.Should().Be(200);
        scene.Vcc.Agent("5000").Registrations.Should().Be(1);
    }
}
