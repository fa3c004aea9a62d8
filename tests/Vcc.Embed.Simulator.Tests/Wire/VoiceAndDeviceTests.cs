namespace Vcc.Embed.Simulator.Tests.Wire;

public class VoiceAndDeviceTests
{
    [Fact]
    public async Task The_first_tab_has_voice_until_a_take_over()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync(registered: false);
        var second = await Tool.Wire.AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", scene.Vcc.MintToken("5000"), scene.Patient);
        await using var _ = second;

        var refreshed = await scene.NextTextAsync(second);
        await second.SendAsync(1511232003, "", scene.Patient);

        refreshed.Should().Be("""{"objectId":1010003,"agentStatus":"AVAILABLE","isVoiceChannel":0,"deviceType":1}""");
        (await scene.NextTextAsync(first)).Should().Be("""{"objectId":1511231002}""");
        (await scene.NextTextAsync(second)).Should().Be("""{"objectId":1511231003}""");
        (await scene.NextTextAsync(second)).Should().Be("""{"objectId":1511231001,"result":1,"deviceType":1}""");
    }

    [Fact]
    public async Task A_closed_tab_frees_the_voice_channel()
    {
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync(registered: false);
        first.Channel.Abort();
        await scene.Vcc.Transcript.WaitForAsync(entry => entry is { Channel: "agent-channel", Direction: "close" }, scene.Patient);

        await using var second = await Tool.Wire.AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", scene.Vcc.MintToken("5000"), scene.Patient);

        (await scene.NextTextAsync(second)).Should().Be("""{"objectId":1010003,"agentStatus":"AVAILABLE","isVoiceChannel":1,"deviceType":1}""");
    }

    [Fact]
    public async Task An_unknown_device_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);
        var answers = new List<string>();

        foreach (var (device, number) in new[] { (2, ""), (3, "0931234567"), (4, ""), (6, ""), (1, ""), (5, ""), (3, "") })
        {
            await agent.SendAsync(1511242004, $"\"deviceType\":{device},\"phoneNum\":\"{number}\",", scene.Patient);
            answers.Add(await scene.NextTextAsync(agent));
        }

        answers.Should().Equal(
            """{"objectId":1511241004,"result":1,"oldDeviceType":1,"newDeviceType":2}""",
            """{"objectId":1511241004,"result":1,"oldDeviceType":2,"newDeviceType":3}""",
            """{"objectId":1511241004,"result":1,"oldDeviceType":3,"newDeviceType":4}""",
            """{"objectId":1511241004,"result":1,"oldDeviceType":4,"newDeviceType":6}""",
            """{"objectId":1511241004,"result":1,"oldDeviceType":6,"newDeviceType":1}""",
            """{"objectId":1511241004,"result":0,"oldDeviceType":1,"newDeviceType":5}""",
            """{"objectId":1511241004,"result":1,"oldDeviceType":1,"newDeviceType":3}""");
    }

    [Fact]
    public async Task An_IP_phone_call_is_reported_without_SIP()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);
        await agent.SendAsync(1511242004, "\"deviceType\":2,", scene.Patient);
        await scene.NextAsync(agent);

        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await scene.Vcc.Agent("5000").AnswerAsync();
        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        await call.HeldAsync(true, scene.Patient);
        await agent.SendAsync(2019, "\"removeAgentId\":\"5000\",", scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        (await scene.NextIdsAsync(agent, 4)).Should().Equal(1038, 1039, 1029, 1009);
    }

    [Fact]
    public async Task An_IP_phones_outbound_call_ends_without_1009()
    {
        await using var scene = await Scene.StartAsync(options => options.DeskPhonePickUpDelay = TimeSpan.FromMilliseconds(1));
        var agent = await scene.AgentAsync(registered: false);
        await agent.SendAsync(1511242004, "\"deviceType\":2,", scene.Patient);
        await scene.NextAsync(agent);

        await scene.CallOutAsync(agent, "0912345678");
        var call = await scene.Vcc.Customer("0912345678").AnswerAsync(scene.Patient);
        await agent.SendAsync(2033, "\"removeAgentId\":\"5000\",", scene.Patient);
        await call.EndedAsync(scene.Patient);

        (await scene.StatusesAsync(agent, 4)).Should().Equal("STARTING", "RINGING", "ANSWER", "ENDCALL");
    }

    [Fact]
    public async Task A_mobile_rings_though_no_page_is_open()
    {
        await using var scene = await Scene.StartAsync(options => options.DefaultDomain.Agents[0] = options.DefaultDomain.Agents[0] with { Device = VccSimulatedDevice.Mobile });

        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await scene.Vcc.Agent("5000").AnswerAsync();

        await call.AnsweredAsync(scene.Patient);
    }

    [Fact]
    public async Task Going_offline_keeps_calls_away()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SendAsync(2013, "\"status\":\"NOT AVAILABLE\",", scene.Patient);
        var answer = await scene.NextTextAsync(agent);
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);

        answer.Should().Be("""{"objectId":1027,"status":"OK"}""");
        call.State.Should().Be(VccSimulatedCallState.Waiting);
    }

    [Fact]
    public async Task A_ping_is_never_answered()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);

        await agent.SendAsync(11111111, "", scene.Patient);
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextIdsAsync(agent, 1)).Should().Equal(1027);
    }
}
