using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class SipSocketTests
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
    public async Task Two_browsers_of_one_agent_are_told_apart_by_Contact()
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
    public async Task A_call_outlives_its_socket_and_ends_on_the_next_one()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);
        await LoseSipAsync(scene, agent);
        call.State.Should().Be(VccCallState.Talking);

        await agent.RegisterAsync(scene.Patient);
        var answer = await leg.AskAsync(leg.Request("BYE"), scene.Patient);

        answer.Status.Should().Be(200);
        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
    }

    [Fact]
    public async Task A_BYE_that_could_not_be_said_is_said_on_the_next_socket()
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
    public async Task A_socket_that_does_not_come_back_within_the_grace_ends_the_call()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);
        await LoseSipAsync(scene, agent);

        time.Advance(TimeSpan.FromSeconds(14));
        var before = call.State;
        time.Advance(TimeSpan.FromSeconds(1));

        before.Should().Be(VccCallState.Talking);
        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        scene.Vcc.Agent("5000").Registrations.Should().Be(0);
    }

    [Fact]
    public async Task A_page_that_goes_away_ends_its_call_at_once()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        await agent.SipSocket.CloseAsync((WebSocketCloseStatus)1001, scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
    }

    [Fact]
    public async Task A_ringing_call_dies_with_its_socket_and_rings_again_as_a_new_one()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var lost = await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        await LoseSipAsync(scene, agent);
        await agent.RegisterAsync(scene.Patient);
        time.Advance(TimeSpan.FromSeconds(1));
        var again = await agent.RungAsync(scene.Patient);

        again.Invite.CallId.Should().NotBe(lost.Invite.CallId);
        (await scene.NextIdsAsync(agent, 2)).Should().Equal(1038, 1009);
    }

    [Fact]
    public async Task A_registration_that_is_not_renewed_expires()
    {
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync(registered: false);
        await agent.RegisterAsync(scene.Patient, expires: 60);

        time.Advance(TimeSpan.FromSeconds(60));

        scene.Vcc.Agent("5000").Registrations.Should().Be(0);
    }

    [Fact]
    public async Task A_repeated_200_is_acknowledged_again_and_changes_nothing()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);

        var ack = await leg.AcceptAsync(scene.Patient);

        ack["CSeq"].Should().Be("1 ACK");
        call.State.Should().Be(VccCallState.Talking);
        agent.Channel.TryNext(out _).Should().BeFalse("1039 is said once");
    }

    [Fact]
    public async Task An_answer_that_crosses_the_cancel_is_acknowledged_and_hung_up()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);
        await call.HangUpAsync();

        await leg.AcceptAsync(scene.Patient);

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        await scene.Vcc.Agent("5000").FreeAsync(scene.Patient);
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

    [Fact]
    public async Task Keep_alives_and_rubbish_do_no_harm()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SipSocket.SendAsync("\r\n\r\n", scene.Patient);
        await agent.SipSocket.SendAsync("INVITE nonsense", scene.Patient);
        await agent.SipSocket.SendAsync("{\"objectId\":1}", scene.Patient);

        (await agent.RegisterAsync(scene.Patient)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_frame_that_is_too_long_closes_the_socket()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SipSocket.SendAsync(new string('x', 70_000), scene.Patient);
        await agent.SipSocket.ClosedAsync().WaitAsync(scene.Patient);

        agent.SipSocket.CloseStatus.Should().Be(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task The_sip_subprotocol_is_required()
    {
        await using var scene = await Scene.StartAsync();

        var connect = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "sip", null, scene.Patient);

        await connect.Should().ThrowAsync<WebSocketException>();
    }

    private static async Task LoseSipAsync(Scene scene, AgentPage agent)
    {
        agent.SipSocket.Abort();
        await scene.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "sip", Direction: "close" }, scene.Patient);
    }
}
