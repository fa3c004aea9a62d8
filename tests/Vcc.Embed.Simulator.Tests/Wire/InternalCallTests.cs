using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class InternalCallTests
{
    [Fact]
    public async Task A_call_between_agents_is_reported_to_both()
    {
        await using var scene = await Scene.StartAsync();
        var (caller, callee, invite, leg) = await RingAsync(scene);

        var ringing = await AnswerAsync(scene, caller, invite, 180);
        await leg.AcceptAsync(scene.Patient);
        var accepted = await AnswerAsync(scene, caller, invite, 200);
        await leg.AskAsync(leg.Request("BYE"), scene.Patient);
        var bye = await caller.NextSipAsync(message => message.Method == "BYE", scene.Patient);

        leg.Invite.From.User.Should().Be("5000");
        leg.Invite.Body.Should().Be(AgentPage.Sdp);
        ringing.To.Tag.Should().NotBeNull();
        accepted.Body.Should().Be(AgentPage.Sdp);
        SipAddress.Parse(bye.RequestUri).User.Should().Be(caller.ContactUser);
        (await scene.NextIdsAsync(caller, 3)).Should().Equal(1607111001, 1607111003, 1607111002);
        (await scene.NextIdsAsync(callee, 3)).Should().Equal(1607111001, 1607111003, 1607111002);
    }

    [Theory]
    [InlineData("7777", 404)]
    [InlineData("5002", 480)]
    [InlineData("5000", 404)]
    public async Task Dialling_nobody_is_refused_after_100(string extension, int status)
    {
        await using var scene = await Scene.StartAsync();
        var caller = await scene.AgentAsync("5000");
        var invite = Dial(caller, extension);

        await caller.SendSipAsync(invite, scene.Patient);

        await AnswerAsync(scene, caller, invite, 100);
        await AnswerAsync(scene, caller, invite, status);
    }

    [Fact]
    public async Task A_busy_colleague_is_not_disturbed()
    {
        await using var scene = await Scene.StartAsync();
        var busy = await scene.AgentAsync("5000");
        await scene.TalkAsync(busy);
        var caller = await scene.AgentAsync("5001");
        var invite = Dial(caller, "5000");

        await caller.SendSipAsync(invite, scene.Patient);

        await AnswerAsync(scene, caller, invite, 486);
    }

    [Fact]
    public async Task The_caller_is_notified_of_an_agent_who_refuses()
    {
        await using var scene = await Scene.StartAsync();
        var (caller, _, invite, leg) = await RingAsync(scene);

        await leg.RespondAsync(480, "Temporarily Unavailable", null, scene.Patient);

        await AnswerAsync(scene, caller, invite, 480);
        await scene.Vcc.Agent("5000").FreedAsync(scene.Patient);
    }

    [Fact]
    public async Task A_caller_who_gives_up_cancels_the_colleagues_ringing()
    {
        await using var scene = await Scene.StartAsync();
        var (caller, callee, invite, _) = await RingAsync(scene);
        await AnswerAsync(scene, caller, invite, 180);

        var cancel = SipMessage.Request("CANCEL", invite.RequestUri)
            .With("Via", invite["Via"]).With("From", invite["From"]).With("To", invite["To"]).With("Call-ID", invite.CallId).With("CSeq", "1 CANCEL");
        await caller.SendSipAsync(cancel, scene.Patient);

        await caller.NextSipAsync(message => message.Status == 200 && message.SequenceMethod == "CANCEL", scene.Patient);
        await AnswerAsync(scene, caller, invite, 487);
        await callee.NextSipAsync(message => message.Method == "CANCEL", scene.Patient);
    }

    [Fact]
    public async Task A_call_between_agents_carries_hold_and_digits()
    {
        // Contract §2.1: 2015 and 2016 serve direction 3 too.
        await using var scene = await Scene.StartAsync();
        var (caller, callee, _, leg) = await RingAsync(scene);
        await leg.AcceptAsync(scene.Patient);
        await scene.NextIdsAsync(callee, 2);

        await callee.SendAsync(2015, "\"callType\":3,", scene.Patient);
        var hold = await callee.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        await leg.RespondAsync(hold, 200, "OK", AgentPage.Sdp, scene.Patient);
        var other = await caller.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        var info = leg.Request("INFO").With("Content-Type", "application/dtmf-relay");
        info.Body = "Signal=5\r\nDuration=100";
        await leg.AskAsync(info, scene.Patient);

        (hold.Body, other.Body).Should().Match<(string, string)>(both => both.Item1.Contains("a=sendonly") && both.Item2.Contains("a=sendonly"));
        (await scene.NextAsync(callee)).GetProperty("objectId").GetInt32().Should().Be(1029);
        (await caller.NextSipAsync(message => message.Method == "INFO", scene.Patient)).Body.Should().StartWith("Signal=5");
    }

    [Fact]
    public async Task A_colleague_who_does_not_answer_is_given_up()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var (caller, callee, invite, _) = await RingAsync(scene);
        await AnswerAsync(scene, caller, invite, 180);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(30));

        await AnswerAsync(scene, caller, invite, 480);
        await callee.NextSipAsync(message => message.Method == "CANCEL", scene.Patient);
    }

    /// <summary>Agent 5000 has dialled agent 5001, whose phone rings.</summary>
    private static async Task<(AgentPage Caller, AgentPage Callee, SipMessage Invite, IncomingCall Leg)> RingAsync(Scene scene)
    {
        var caller = await scene.AgentAsync("5000");
        var callee = await scene.AgentAsync("5001");
        var invite = Dial(caller, "5001");
        await caller.SendSipAsync(invite, scene.Patient);
        return (caller, callee, invite, await callee.RungAsync(scene.Patient));
    }

    private static SipMessage Dial(AgentPage caller, string extension) => SipMessage.Request("INVITE", $"sip:{extension}@sip.sim.invalid")
        .With("Via", $"SIP/2.0/WS {caller.ContactHost};branch=z9hG4bK{AgentPage.Random(7)}")
        .With("Max-Forwards", "69")
        .With("To", $"<sip:{extension}@sip.sim.invalid>")
        .With("From", $"<sip:{caller.Extension}@sip.sim.invalid>;tag={AgentPage.Random(10)}")
        .With("Call-ID", AgentPage.Random(20))
        .With("CSeq", "1 INVITE")
        .With("Contact", $"<sip:{caller.ContactUser}@{caller.ContactHost};transport=ws;ob>")
        .WithSdp(AgentPage.Sdp);

    private static Task<SipMessage> AnswerAsync(Scene scene, AgentPage caller, SipMessage invite, int status) =>
        caller.NextSipAsync(message => message.Status == status && message.CallId == invite.CallId && message.SequenceMethod == "INVITE", scene.Patient);
}
