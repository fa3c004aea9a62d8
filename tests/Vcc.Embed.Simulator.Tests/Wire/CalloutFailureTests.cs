using Microsoft.Extensions.Time.Testing;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Every row of the vendor's error table (contract §2.2, 1055 ERROR; §5).</summary>
public class CalloutFailureTests
{
    [Theory]
    [InlineData("0911000486", "486")]
    [InlineData("0911000480", "480")]
    [InlineData("0911000408", "408")]
    [InlineData("0911000487", "487")]
    [InlineData("0911000403", "403")]
    [InlineData("0911000503", "503")]
    public async Task An_unreachable_customer_gives_ERROR_then_BYE(string number, string sipCode)
    {
        await using var scene = await Scene.StartAsync(options => options.CustomerFailureDelay = TimeSpan.FromMilliseconds(1));
        var agent = await scene.AgentAsync();

        var (call, _) = await scene.DialAsync(agent, number);
        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);

        (await scene.StatusesAsync(agent, 1)).Should().Equal("RINGING");
        (await scene.NextTextAsync(agent)).Should().Be(
            $$"""{"objectId":1055,"status":"ERROR","errorCode":"IPCC_NOT_CONNECT_CUSTOMER","sipCode":"{{sipCode}}","callId":"{{call.Id}}","ipphone":"5000","telephoneNumber":"{{number}}"}""");
    }

    [Fact]
    public async Task An_unknown_number_fails_without_ringing()
    {
        await using var scene = await Scene.StartAsync(options => options.CustomerFailureDelay = TimeSpan.FromMilliseconds(1));
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, "0911000404");
        await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        (await scene.StatusesAsync(agent, 2)).Should().Equal("STARTING", "ERROR");
    }

    [Theory]
    [InlineData("0922000018", "CALLOUT_AGENT_BUSY")]
    [InlineData("0922000021", "ERROR_CALLOUT_CONNECT")]
    [InlineData("0922000023", "CALLOUT_PERMISSION_DENY")]
    [InlineData("0922000025", "IPCC_NOT_CONNECT_AGENT_ID")]
    public async Task A_refusal_before_the_leg_names_no_call(string number, string errorCode)
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, number);

        (await scene.NextTextAsync(agent)).Should().Be(
            $$"""{"objectId":1055,"status":"ERROR","errorCode":"{{errorCode}}","sipCode":"","ipphone":"5000","telephoneNumber":"{{number}}"}""");
        scene.Vcc.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_agent_who_already_has_a_call_is_busy()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await scene.TalkAsync(agent);

        await scene.CallOutAsync(agent, "0987654321");

        (await scene.NextAsync(agent)).GetProperty("errorCode").GetString().Should().Be("CALLOUT_AGENT_BUSY");
    }

    [Fact]
    public async Task An_agent_without_callout_permission_is_refused()
    {
        await using var scene = await Scene.StartAsync(options => options.DefaultDomain.Agents[0] = options.DefaultDomain.Agents[0] with { MayCallOut = false });
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, "0912345678");

        (await scene.NextAsync(agent)).GetProperty("errorCode").GetString().Should().Be("CALLOUT_PERMISSION_DENY");
    }

    [Fact]
    public async Task An_agent_without_a_phone_gets_STARTING_and_ERROR()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);

        await scene.CallOutAsync(agent, "0912345678");

        (await scene.StatusesAsync(agent, 1)).Should().Equal("STARTING");
        (await scene.NextTextAsync(agent)).Should().Be(
            """{"objectId":1055,"status":"ERROR","errorCode":"IPCC_NOT_CONNECT_AGENT_ID","sipCode":"","ipphone":"5000","telephoneNumber":"0912345678"}""");
    }

    [Fact]
    public async Task A_refused_agent_leg_gives_ERROR_with_its_status()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, "0912345678");
        await (await agent.RungAsync(scene.Patient)).RespondAsync(480, "Temporarily Unavailable", null, scene.Patient);

        (await scene.StatusesAsync(agent, 1)).Should().Equal("STARTING");
        var error = await scene.NextAsync(agent);
        (error.GetProperty("errorCode").GetString(), error.GetProperty("sipCode").GetString()).Should().Be(("IPCC_NOT_CONNECT_AGENT_ID", "480"));
    }

    [Fact]
    public async Task A_failed_call_can_send_BYE_before_ERROR()
    {
        await using var scene = await Scene.StartAsync(options => options.CustomerFailureDelay = TimeSpan.FromMilliseconds(1));
        var agent = await scene.AgentAsync();

        await scene.DialAsync(agent, "0911111486");
        await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);

        (await scene.StatusesAsync(agent, 2)).Should().Equal("RINGING", "ERROR");
    }

    [Fact]
    public async Task A_silent_number_gets_no_reply_at_all()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, "0955000001");
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextIdsAsync(agent, 1)).Should().Equal([1027], "the answer to the later message is the first thing heard");
    }

    [Fact]
    public async Task A_customer_ringing_for_a_minute_gives_487()
    {
        // The vendor's table: 487, the customer does not answer.
        var time = new FakeTimeProvider();
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);
        var agent = await scene.AgentAsync();
        await scene.DialAsync(agent);
        await scene.StatusesAsync(agent, 1);

        await scene.AdvanceAsync(time, TimeSpan.FromSeconds(60));

        var error = await scene.NextAsync(agent);
        (error.GetProperty("errorCode").GetString(), error.GetProperty("sipCode").GetString()).Should().Be(("IPCC_NOT_CONNECT_CUSTOMER", "487"));
    }
}
