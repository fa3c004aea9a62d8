using System.Net.WebSockets;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

public class FaultTests
{
    [Fact]
    public void Every_fault_is_described_in_both_languages_and_has_its_own_agent_if_any()
    {
        VccFaults.Catalogue.Should().OnlyContain(fault => fault.English.Length > 10 && fault.Vietnamese.Length > 10);
        VccFaults.Catalogue.Select(fault => fault.Extension).OfType<string>().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_unknown_fault_is_a_mistake_of_the_test()
    {
        await using var scene = await Scene.StartAsync();

        scene.Vcc.Faults.Invoking(faults => faults.Set("sip.dorp")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task A_fault_happens_as_often_as_it_was_told()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set("status.refuse", extension: "5000", times: 1, value: "IPCCERR0009");

        await agent.SendAsync(2013, "\"status\":\"NOT AVAILABLE\",", scene.Patient);
        await agent.SendAsync(2013, "\"status\":\"NOT AVAILABLE\",", scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be("""{"objectId":1027,"status":"IPCCERR0009"}""");
        (await scene.NextTextAsync(agent)).Should().Be("""{"objectId":1027,"status":"OK"}""");
    }

    [Fact]
    public async Task A_fault_for_one_agent_leaves_the_others_alone()
    {
        await using var scene = await Scene.StartAsync();
        var other = await scene.AgentAsync("5001");
        scene.Vcc.Faults.Set("status.refuse", extension: "5000");

        await other.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextTextAsync(other)).Should().Be("""{"objectId":1027,"status":"OK"}""");
    }

    [Fact]
    public async Task Each_channel_can_be_cut()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        scene.Vcc.Faults.Set("sip.drop");
        scene.Vcc.Faults.Set("agentChannel.drop");
        await agent.SipSocket.ClosedAsync().WaitAsync(scene.Patient);
        await agent.Channel.ClosedAsync().WaitAsync(scene.Patient);

        agent.SipSocket.CloseStatus.Should().BeNull("a cut connection says no goodbye");
    }

    [Fact]
    public async Task Each_channel_can_be_refused()
    {
        await using var scene = await Scene.StartAsync();
        scene.Vcc.Faults.Set("sip.refuse", times: 1);
        scene.Vcc.Faults.Set("agentChannel.refuse", times: 1);

        var sip = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "sip", "sip", scene.Patient);
        var channel = () => WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "websocket", null, scene.Patient);

        (await sip.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("503");
        (await channel.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("503");
        await using var later = await sip();
    }

    [Fact]
    public async Task A_frozen_channel_stays_open_and_silent()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        scene.Vcc.Faults.Set("agentChannel.freeze");
        await agent.SendAsync(2013, "\"status\":\"NOT AVAILABLE\",", scene.Patient);
        // A frame on the other socket, answered after the frozen one was read, shows that the silence is not just slowness.
        await agent.RegisterAsync(scene.Patient);

        agent.Channel.IsOpen.Should().BeTrue();
        agent.Channel.TryNext(out _).Should().BeFalse();
    }

    [Fact]
    public async Task Messages_can_be_lost_doubled_garbled_and_reordered()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        async Task Toggle() => await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);
        scene.Vcc.Faults.Set("agentChannel.lose", value: "1027", times: 1);
        await Toggle();
        await agent.SendAsync(1410122081, "", scene.Patient);
        var afterLoss = await scene.NextIdsAsync(agent, 1);
        scene.Vcc.Faults.Set("agentChannel.duplicate", value: "1027", times: 1);
        await Toggle();
        var doubled = await scene.NextIdsAsync(agent, 2);
        scene.Vcc.Faults.Set("agentChannel.reorder", value: "1027", times: 1);
        await Toggle();
        await agent.SendAsync(1410122081, "", scene.Patient);
        var reordered = await scene.NextIdsAsync(agent, 2);
        scene.Vcc.Faults.Set("agentChannel.corrupt", value: "1027", times: 1);
        await Toggle();
        var garbled = await scene.NextTextAsync(agent);

        afterLoss.Should().Equal(1410121118);
        doubled.Should().Equal(1027, 1027);
        reordered.Should().Equal(1410121118, 1027);
        garbled.Should().StartWith("\0");
    }

    [Fact]
    public async Task The_ring_can_be_announced_before_the_INVITE()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set("ring.announcedFirst", times: 1);

        await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var announced = await scene.NextIdsAsync(agent, 1);
        await agent.RungAsync(scene.Patient);
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        announced.Should().Equal(1038);
        (await scene.NextIdsAsync(agent, 1)).Should().Equal([1027], "it is not announced again");
    }

    [Fact]
    public async Task A_stranger_can_call_in_the_middle_of_a_callout()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set("callout.foreignInvite", times: 1, value: "0999999999");

        await scene.CallOutAsync(agent, "0912345678");
        var first = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        var second = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);

        (first.From.User, second.From.User).Should().Be(("0912345678", "0999999999"));
        second.CallId.Should().NotBe(first.CallId);
    }

    [Fact]
    public async Task A_late_offer_is_answered_in_the_ACK()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set("invite.lateOffer", times: 1);

        await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        var leg = await agent.RungAsync(scene.Patient);
        var ack = await leg.AcceptAsync(scene.Patient);

        leg.Invite.Body.Should().BeEmpty();
        ack.Body.Should().Contain("m=audio");
    }

    [Fact]
    public async Task Hold_can_be_offered_as_inactive_and_refused()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await scene.TalkAsync(agent);
        scene.Vcc.Faults.Set("hold.refuse", times: 1);
        await agent.SendAsync(2015, "", scene.Patient);
        var refused = await scene.NextTextAsync(agent);
        scene.Vcc.Faults.Set("hold.inactive");

        await agent.SendAsync(2015, "", scene.Patient);

        refused.Should().Be("""{"objectId":1029,"status":"IPCCERR0003"}""");
        (await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient)).Body.Should().Contain("a=inactive");
    }

    [Fact]
    public async Task A_BYE_can_come_before_the_ACK()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set("sip.noAck");
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await (await agent.RungAsync(scene.Patient)).AnswerAsync(200, "OK", AgentPage.Sdp, scene.Patient);
        await call.AnsweredAsync(scene.Patient);

        scene.Vcc.Faults.Set("sip.byeBeforeAck");

        (await agent.NextSipAsync(message => message.Method is "ACK" or "BYE", scene.Patient)).Method.Should().Be("BYE");
    }

    [Fact]
    public async Task A_registration_can_be_challenged_refused_or_answered_without_Contact()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);
        scene.Vcc.Faults.Set("sip.registerRefused", times: 1);
        var refused = await agent.RegisterAsync(scene.Patient);
        scene.Vcc.Faults.Set("sip.registerWithoutContact", times: 1);
        var bare = await agent.RegisterAsync(scene.Patient);
        scene.Vcc.Faults.Set("sip.digest");
        var challenge = await agent.RegisterAsync(scene.Patient);

        refused.Status.Should().Be(403);
        (bare.Status, bare["Contact"]).Should().Be((200, null));
        challenge.Status.Should().Be(401);
        challenge["WWW-Authenticate"].Should().Contain("algorithm=MD5").And.Contain("qop=\"auth\"");
    }

    [Fact]
    public async Task The_right_password_satisfies_the_challenge()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);
        scene.Vcc.Faults.Set("sip.digest");
        await agent.RegisterAsync(scene.Patient);
        // RFC 2617 §3.2.2 for username 5000, realm sip.sim.invalid, password sip_password, nonce 5ca1ab1e, nc 00000001, cnonce abc, worked out elsewhere.
        var first = Md5("5000:sip.sim.invalid:sip_password");
        var response = Md5($"{first}:5ca1ab1e:00000001:abc:auth:{Md5("REGISTER:sip:sip.sim.invalid")}");

        await agent.SendSipAsync(agent.Register(600).With("Authorization",
            $"Digest algorithm=MD5, username=\"5000\", realm=\"sip.sim.invalid\", nonce=\"5ca1ab1e\", uri=\"sip:sip.sim.invalid\", response=\"{response}\", qop=auth, cnonce=\"abc\", nc=00000001"), scene.Patient);

        (await agent.NextSipAsync(message => !message.IsRequest, scene.Patient)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Any_frame_can_be_sent_by_hand_and_many_at_once()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        scene.Vcc.Faults.Set("agentChannel.send", value: """{"objectId":1045,"status":"IPCCERR0000"}""");
        scene.Vcc.Faults.Set("agentChannel.flood", value: "500");

        (await scene.NextTextAsync(agent)).Should().Be("""{"objectId":1045,"status":"IPCCERR0000"}""");
        (await scene.NextIdsAsync(agent, 500)).Should().OnlyContain(id => id == 1027);
    }

    [Fact]
    public async Task A_token_that_is_refused_on_the_channel_closes_it_with_a_reason()
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", "no.token.at-all", scene.Patient);

        await page.Channel.ClosedAsync().WaitAsync(scene.Patient);

        page.Channel.CloseStatus.Should().Be(WebSocketCloseStatus.PolicyViolation);
    }

    private static string Md5(string text)
    {
#pragma warning disable CA5351 // SIP digest knows nothing better.
        return Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }
}
