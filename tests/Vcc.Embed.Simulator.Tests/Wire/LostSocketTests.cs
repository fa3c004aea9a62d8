using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §0.7: dialogs outlive their socket, ringing calls do not.</summary>
public class LostSocketTests
{
    [Fact]
    public async Task A_call_outlives_its_socket()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);
        await LoseSipAsync(scene, agent);
        call.State.Should().Be(VccSimulatedCallState.Talking);

        await agent.RegisterAsync(scene.Patient);
        var answer = await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        answer.Status.Should().Be(200);
        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
    }

    [Fact]
    public async Task A_BYE_without_a_socket_is_sent_later()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);
        await LoseSipAsync(scene, agent);

        await call.HangUpAsync();
        await agent.RegisterAsync(scene.Patient);

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
    }

    [Fact]
    public async Task A_socket_lost_for_15_seconds_ends_the_call()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);
        await LoseSipAsync(scene, agent);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(14));
        var before = call.State;
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));

        before.Should().Be(VccSimulatedCallState.Talking);
        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        scene.Vcc.Agent("5000").Registrations.Should().Be(0);
    }

    [Fact]
    public async Task A_close_with_1001_ends_the_call_at_once()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        await agent.SipSocket.CloseAsync((WebSocketCloseStatus)1001, scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
    }

    [Fact]
    public async Task A_ringing_call_lost_with_its_socket_rings_anew()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var lost = await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        await LoseSipAsync(scene, agent);
        await agent.RegisterAsync(scene.Patient);
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));
        var again = await agent.RungAsync(scene.Patient);

        again.Invite.CallId.Should().NotBe(lost.Invite.CallId);
        (await scene.NextIdsAsync(agent, 2)).Should().Equal(1038, 1009);
    }

    [Fact]
    public async Task A_BYE_lost_with_its_socket_is_sent_again()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);
        scene.Vcc.Faults.Set(VccFaultNames.SipLose, "5000", times: 1, value: "BYE");

        await call.HangUpAsync();
        await LoseSipAsync(scene, agent);
        await agent.RegisterAsync(scene.Patient);

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
    }

    [Fact]
    public async Task A_BYE_refused_without_ACK_is_sent_again()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.SipLose, "5000", times: 1, value: "ACK");
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await leg.RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
        await call.AnsweredAsync(scene.Patient);

        await call.HangUpAsync();
        var refused = await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        await leg.RespondAsync(refused, 403, "Wrong Status", null, scene.Patient);
        await leg.RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);

        await agent.NextSipAsync(message => message.Method == "ACK", scene.Patient);
        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
    }

    [Fact]
    public async Task A_lost_ACK_is_repeated_on_the_next_socket()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.SipLose, "5000", times: 1, value: "ACK");
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await leg.RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
        await call.AnsweredAsync(scene.Patient);

        await LoseSipAsync(scene, agent);
        await agent.RegisterAsync(scene.Patient);

        await agent.NextSipAsync(message => message.Method == "ACK", scene.Patient);
    }

    [Fact]
    public async Task A_ringing_call_ends_when_another_socket_registers()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var lost = await agent.RungAsync(scene.Patient);
        await using var unnoticed = agent.SipSocket;

        await agent.ConnectSipAsync(scene.Patient);
        await agent.RegisterAsync(scene.Patient);
        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(1));

        (await agent.RungAsync(scene.Patient)).Invite.CallId.Should().NotBe(lost.Invite.CallId);
    }

    private static async Task LoseSipAsync(Scene scene, AgentPage agent)
    {
        agent.SipSocket.Abort();
        await scene.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "sip", Direction: "close" }, scene.Patient);
    }
}
