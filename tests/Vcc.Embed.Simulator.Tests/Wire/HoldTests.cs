using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §0.3 and §2.1 (2015, 2016, 2055, 2056).</summary>
public class HoldTests
{
    [Fact]
    public async Task Hold_offers_sendonly_and_responds_after_the_browser()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        await agent.SendAsync(2015, $"\"callId\":\"{call.Id}\",\"callType\":1,", scene.Patient);
        var reinvite = await TakeAsync(scene, agent, leg);

        reinvite.Body.Should().Contain("a=sendonly").And.NotContain("a=sendrecv");
        reinvite.To.Tag.Should().NotBeNull();
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1029,"status":"OK","callId":"{{call.Id}}"}""");
        call.IsHeld.Should().BeTrue();
    }

    [Fact]
    public async Task Unhold_is_offered_as_sendrecv()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);
        await agent.SendAsync(2015, "\"callId\":\"\",\"callType\":1,", scene.Patient);
        await TakeAsync(scene, agent, leg);
        await scene.NextAsync(agent);

        await agent.SendAsync(2016, "\"callId\":\"\",\"callType\":1,", scene.Patient);
        var reinvite = await TakeAsync(scene, agent, leg);

        reinvite.Body.Should().Contain("a=sendrecv");
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1028,"status":"OK","callId":"{{call.Id}}"}""");
    }

    [Fact]
    public async Task A_refused_reoffer_holds_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        var reinvite = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        await leg.RespondAsync(reinvite, 488, "Not Acceptable Here", null, scene.Patient);

        (await scene.NextAsync(agent)).GetProperty("status").GetString().Should().NotBe("OK");
        call.IsHeld.Should().BeFalse();
    }

    [Fact]
    public async Task An_unanswered_hold_fails_after_32_seconds()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);
        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(32));
        var failed = await scene.NextTextAsync(agent);
        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        await TakeAsync(scene, agent, leg);

        failed.Should().Be("""{"objectId":1029,"status":"IPCCERR0003"}""");
        (await scene.NextTextAsync(agent)).Should().Contain("\"status\":\"OK\"");
        call.IsHeld.Should().BeTrue();
    }

    [Fact]
    public async Task An_outbound_call_can_be_held_after_its_answer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.DialAsync(agent);
        await scene.NextAsync(agent);

        await agent.SendAsync(2055, "\"callType\":2,", scene.Patient);
        var early = await scene.NextTextAsync(agent);
        await call.AnswerAsync();
        await scene.NextAsync(agent);
        await agent.SendAsync(2055, "\"callType\":2,", scene.Patient);
        await TakeAsync(scene, agent, leg);

        early.Should().Be("""{"objectId":1084,"status":"IPCCERR0000"}""");
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1084,"status":"OK","callId":"{{call.Id}}"}""");
    }

    [Fact]
    public async Task A_hold_without_a_call_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be("""{"objectId":1029,"status":"IPCCERR0003"}""");
    }

    private static async Task<SipMessage> TakeAsync(Scene scene, AgentPage agent, IncomingCall leg)
    {
        var reinvite = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        await leg.RespondAsync(reinvite, 200, "OK", AgentPage.Sdp, scene.Patient);
        await agent.NextSipAsync(message => message.Method == "ACK", scene.Patient);
        return reinvite;
    }
}
