using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Fault F90: an outbound call fails or crosses an inbound one, and the next inbound call rings.</summary>
public class CrossingCallTests
{
    private const string Customer = "0912345678";
    private const string RefusedNumber = "0922000021";

    [Fact]
    public async Task A_callout_that_crosses_a_ring_gets_agentBusy()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer(Customer).CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        (await scene.NextIdsAsync(agent, 1)).Should().Equal(1038);

        await scene.CallOutAsync(agent, Customer);
        var error = await scene.NextAsync(agent);
        await leg.AcceptAsync(scene.Patient);

        error.GetProperty("errorCode").GetString().Should().Be("CALLOUT_AGENT_BUSY");
        await call.AnsweredAsync(scene.Patient);
    }

    [Fact]
    public async Task A_refused_callout_leaves_the_agent_free()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await scene.CallOutAsync(agent, RefusedNumber);
        (await scene.NextAsync(agent)).GetProperty("status").GetString().Should().Be("ERROR");

        await scene.Vcc.Customer(RefusedNumber).CallAsync(scene.Vcc.Hotline);

        (await agent.RungAsync(scene.Patient)).Invite.From.User.Should().Be(RefusedNumber);
    }

    [Fact]
    public async Task A_call_back_rings_after_a_desk_phone_call()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await ChangeDeviceAsync(scene, agent, 2);
        await scene.CallOutAsync(agent, Customer);
        await scene.Vcc.Customer(Customer).AnswerAsync(scene.Patient);
        (await scene.StatusesAsync(agent, 3)).Should().Equal("STARTING", "RINGING", "ANSWER");
        await agent.SendAsync(2033, "\"callId\":\"\",\"removeAgentId\":\"5000\",", scene.Patient);
        (await scene.StatusesAsync(agent, 1)).Should().Equal("ENDCALL");
        await ChangeDeviceAsync(scene, agent, 1);

        await scene.Vcc.Customer(Customer).CallAsync(scene.Vcc.Hotline);

        (await agent.RungAsync(scene.Patient)).Invite.From.User.Should().Be(Customer);
    }

    [Fact]
    public async Task A_missing_leg_frees_the_agent_after_10_s()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.InviteMissing, "5000", times: 1);
        await scene.CallOutAsync(agent, Customer);
        (await scene.StatusesAsync(agent, 1)).Should().Equal("STARTING");

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(10));
        var error = await scene.NextAsync(agent);
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));
        await scene.Vcc.Customer(Customer).CallAsync(scene.Vcc.Hotline);

        error.GetProperty("errorCode").GetString().Should().Be("IPCC_NOT_CONNECT_AGENT_ID");
        (await agent.RungAsync(scene.Patient)).Invite.From.User.Should().Be(Customer);
    }

    [Fact]
    public async Task A_refused_late_leg_frees_the_agent()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.InviteDelay, "5000", times: 1);
        await scene.CallOutAsync(agent, Customer);
        (await scene.StatusesAsync(agent, 1)).Should().Equal("STARTING");
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(2));
        var late = await agent.RungAsync(scene.Patient);

        await late.RespondAsync(480, "Temporarily Unavailable", null, scene.Patient);
        (await scene.StatusesAsync(agent, 1)).Should().Equal("ERROR");
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));
        await scene.Vcc.Customer(Customer).CallAsync(scene.Vcc.Hotline);

        (await agent.RungAsync(scene.Patient)).Invite.CallId.Should().NotBe(late.Invite.CallId);
    }

    private static async Task ChangeDeviceAsync(Scene scene, AgentPage agent, int device)
    {
        await agent.SendAsync(1511242004, $"\"deviceType\":{device},", scene.Patient);
        (await scene.NextIdsAsync(agent, 1)).Should().Equal(1511241004);
    }
}
