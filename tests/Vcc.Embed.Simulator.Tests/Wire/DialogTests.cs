using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Contract §3: requests within a call.</summary>
public class DialogTests
{
    [Fact]
    public async Task A_repeated_200_is_acknowledged_again_and_changes_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        var ack = await leg.AcceptAsync(scene.Patient);

        ack["CSeq"].Should().Be("1 ACK");
        call.State.Should().Be(VccSimulatedCallState.Talking);
        agent.Channel.TryNext(out _).Should().BeFalse("1039 is said once");
    }

    [Fact]
    public async Task Without_ACK_the_browsers_own_BYE_ends_the_call()
    {
        // Contract §3 and the recording neg-bye-before-ack: 9 repeated 200s, a BYE of the server in between is refused with 403.
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.SipNoAck);
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await leg.RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
        await call.AnsweredAsync(scene.Patient);

        scene.Vcc.Faults.Set(VccFaultNames.SipByeBeforeAck);
        var early = await agent.NextSipAsync(message => message.IsRequest, scene.Patient);
        await leg.RespondAsync(early, 403, "Wrong Status", null, scene.Patient);
        for (var i = 0; i < 9; i++)
            await leg.RespondAsync(200, "OK", AgentPage.Sdp, scene.Patient);
        var end = await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        early.Method.Should().Be("BYE");
        end.Status.Should().Be(200);
        (await scene.NextIdsAsync(agent, 3)).Should().Equal([1038, 1039, 1009], "the answer is told once");
    }

    [Fact]
    public async Task An_answer_that_crosses_CANCEL_gets_ACK_and_BYE()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);
        await call.HangUpAsync();

        await leg.AcceptAsync(scene.Patient);

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        await scene.Vcc.Agent("5000").FreedAsync(scene.Patient);
    }

    [Fact]
    public async Task A_session_refresh_is_answered_with_the_same_timer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (_, leg) = await scene.TalkAsync(agent);

        var answer = await leg.AskAsync(leg.Request("UPDATE").With("Session-Expires", "90;refresher=uac"), scene.Patient);

        (answer.Status, answer["Session-Expires"]).Should().Be((200, "90;refresher=uac"));
    }

    [Fact]
    public async Task A_browsers_own_hold_is_answered_with_a_description()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (_, leg) = await scene.TalkAsync(agent);

        var answer = await leg.AskAsync(leg.Request("INVITE").WithSdp(AgentPage.Sdp.Replace("sendrecv", "sendonly")), scene.Patient);

        answer.Status.Should().Be(200);
        answer.Body.Should().Contain("a=recvonly");
    }

    [Fact]
    public async Task Requests_that_belong_nowhere_are_refused()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (_, leg) = await scene.TalkAsync(agent);
        SipMessage Stray(string method) => SipMessage.Request(method, "sip:vcc@vcc.test")
            .With("Via", "SIP/2.0/WS x.invalid;branch=z9hG4bK1").With("From", "<sip:5000@sip.sim.invalid>;tag=a")
            .With("To", "<sip:x@sip.sim.invalid>;tag=b").With("Call-ID", method + "-stray").With("CSeq", "7 " + method);

        (await leg.AskAsync(Stray("BYE"), scene.Patient)).Status.Should().Be(481);
        (await leg.AskAsync(Stray("OPTIONS"), scene.Patient)).Status.Should().Be(200);
        (await leg.AskAsync(Stray("PUBLISH"), scene.Patient)).Status.Should().Be(405);
        scene.Vcc.Transcript.Unemulated.Should().Equal("sip: method PUBLISH");
        scene.Vcc.Transcript.Invoking(transcript => transcript.RequireEmulated()).Should().Throw<InvalidOperationException>().WithMessage("*PUBLISH*");
    }
}
