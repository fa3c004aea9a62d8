using System.Text.Json;
using Vcc.Embed.Simulator.Tests.Wire;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Control;

public class CustomerPageTests
{
    [Fact]
    public async Task A_page_is_welcomed_with_the_hotlines()
    {
        await using var scene = await Scene.StartAsync(options => options.Profile = VccProfile.H);
        await using var page = await ControlPage.OpenAsync(scene);

        await page.SendAsync(new { type = "hello", role = "customer", number = "0912345678" });

        (await page.NextAsync("welcome")).GetRawText().Should().Be(
            """{"hotlines":[{"number":"18001234","queue":"1"},{"number":"18005678","queue":"2"}],"profile":"H","type":"welcome"}""");
    }

    [Fact]
    public async Task Offer_and_answer_pass_between_page_and_agent()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");

        await page.SendAsync(new { type = "call", to = "18001234", sdp = "v=0\r\ns=mine\r\n" });
        var callId = (await page.NextAsync("calling")).GetProperty("callId").GetString();
        var leg = await agent.RungAsync(scene.Patient);
        await page.NextAsync("ringing");
        await leg.AcceptAsync(scene.Patient);
        var answered = await page.NextAsync("answered");

        leg.Invite.Body.Should().Be("v=0\r\ns=mine\r\n");
        answered.GetProperty("callId").GetString().Should().Be(callId);
        answered.GetProperty("leg").GetInt32().Should().Be(1);
        answered.GetProperty("sdp").GetString().Should().Be(AgentPage.Sdp);
    }

    [Fact]
    public async Task A_page_that_vanishes_hangs_up_on_the_agent()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var page = await ControlPage.OpenAsync(scene, "0912345678");
        await page.SendAsync(new { type = "call", to = "18001234", sdp = "v=0\r\n" });
        await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        await page.DisposeAsync();

        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
        (await scene.NextIdsAsync(agent, 3)).Should().Equal(1038, 1039, 1009);
    }

    [Fact]
    public async Task An_outbound_call_asks_the_page_for_its_offer()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");

        await scene.CallOutAsync(agent, "0912345678");
        var wanted = await page.NextAsync("offerWanted");
        var callId = wanted.GetProperty("callId").GetString();
        await page.SendAsync(new { type = "offer", callId, leg = 1, sdp = "v=0\r\ns=fresh\r\n" });
        var leg = await agent.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);
        await page.NextAsync("answered");
        await page.NextAsync("incoming");
        await page.SendAsync(new { type = "answer", callId });
        await page.NextAsync("connected");

        leg.Invite.Body.Should().Be("v=0\r\ns=fresh\r\n");
        (wanted.GetProperty("from").GetString(), wanted.GetProperty("to").GetString(), wanted.GetProperty("leg").GetInt32()).Should().Be(("18001234", "0912345678", 1));
    }

    [Fact]
    public async Task A_page_that_rejects_gives_the_agent_its_cause()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");
        await scene.CallOutAsync(agent, "0912345678");
        var callId = (await page.NextAsync("offerWanted")).GetProperty("callId").GetString();
        await page.SendAsync(new { type = "offer", callId, leg = 1, sdp = "v=0\r\n" });
        await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);
        await page.NextAsync("incoming");

        await page.SendAsync(new { type = "reject", callId, sipCode = 480 });

        (await page.NextAsync("ended")).GetProperty("sipCode").GetInt32().Should().Be(480);
        await scene.NextIdsAsync(agent, 2);
        (await scene.NextAsync(agent)).GetProperty("sipCode").GetString().Should().Be("480");
    }

    [Fact]
    public async Task A_transfers_second_leg_asks_for_another_offer()
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");
        var (first, second) = await TalkAsync(scene, page);

        var wanted = await HandOnAsync(scene, page, first);
        var leg = await second.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);

        wanted.GetProperty("leg").GetInt32().Should().Be(2);
        leg.Invite.Body.Should().Be("v=0\r\ns=two\r\n");
        (await page.NextAsync("legEnded")).GetProperty("leg").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_refused_hold_is_taken_back_at_the_page()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");
        await page.SendAsync(new { type = "call", to = scene.Vcc.Hotline, sdp = AgentPage.Sdp });
        var leg = await agent.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);

        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        var reinvite = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
        await leg.RespondAsync(reinvite, 488, "Not Acceptable Here", null, scene.Patient);

        (await page.NextAsync("held")).GetProperty("held").GetBoolean().Should().BeTrue();
        (await page.NextAsync("held")).GetProperty("held").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_transfer_ends_mute_and_hold()
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");
        var (first, second) = await TalkAsync(scene, page);
        await first.SendAsync(2018, "", scene.Patient);
        await first.SendAsync(2015, "", scene.Patient);
        await HandOnAsync(scene, page, first);

        await (await second.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        (await page.NextAsync("held")).GetProperty("held").GetBoolean().Should().BeFalse();
        (await page.NextAsync("agentMuted")).GetProperty("muted").GetBoolean().Should().BeFalse();
    }

    [Theory]
    [InlineData("not json", "badFrame")]
    [InlineData("""{"type":"call","to":"1","sdp":"v=0"}""", "badFrame")]
    [InlineData("""{"type":"hello","role":"king"}""", "badFrame")]
    public async Task A_frame_before_the_hello_is_refused_in_words(string frame, string code)
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await ControlPage.OpenAsync(scene);

        await page.SendTextAsync(frame);

        (await page.NextAsync("error")).GetProperty("code").GetString().Should().Be(code);
    }

    [Fact]
    public async Task A_number_nobody_has_is_said()
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await ControlPage.OpenAsync(scene, "0912345678");

        await page.SendAsync(new { type = "call", to = "1900", sdp = "v=0" });

        (await page.NextAsync("error")).GetProperty("code").GetString().Should().Be("unknownHotline");
    }

    /// <summary>The first of two agents answers the page's call to the hotline.</summary>
    private static async Task<(AgentPage First, AgentPage Second)> TalkAsync(Scene scene, ControlPage page)
    {
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        await page.SendAsync(new { type = "call", to = "18001234", sdp = "v=0\r\ns=one\r\n" });
        await (await first.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);
        return (first, second);
    }

    /// <summary>The agent transfers the customer to the queue; the page sends the requested offer.</summary>
    private static async Task<JsonElement> HandOnAsync(Scene scene, ControlPage page, AgentPage agent)
    {
        await agent.SendAsync(2052, "\"acdId\":1,", scene.Patient);
        var wanted = await page.NextAsync("offerWanted");
        await page.SendAsync(new { type = "offer", callId = wanted.GetProperty("callId").GetString(), leg = 2, sdp = "v=0\r\ns=two\r\n" });
        return wanted;
    }
}
