using System.Net.Http.Json;
using System.Text.Json;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>Message shapes and requests in which editions of the vendor's scripts differ (contract §1.2, §2.1; traps, families N and H).</summary>
public class FamilyTests
{
    [Theory]
    [InlineData("5006", 6, 4)]
    [InlineData("5007", 7, 3)]
    [InlineData("5009", 9, 6)]
    public async Task A_role_device_is_restored_without_a_number(string extension, int role, int device)
    {
        // reConfigDeviceType(), contract §1.2: role 6 → device 4, 7 → 3, 9 → 6; phoneNum is left out when undefined (§2.1).
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        var partner = await http.GetFromJsonAsync<JsonElement>($"/api/login/check-partner?domain=demo&authToken={scene.Vcc.MintToken(extension)}", scene.Patient);
        var agent = await scene.AgentAsync(extension, registered: false);

        await agent.SendAsync(1511242004, $"\"deviceType\":{device},", scene.Patient);

        partner.GetProperty("user").GetProperty("role").GetInt32().Should().Be(role);
        (await scene.NextTextAsync(agent)).Should().Be($$"""{"objectId":1511241004,"result":1,"oldDeviceType":1,"newDeviceType":{{device}}}""");
        scene.Vcc.Agent(extension).Device.Should().Be((VccSimulatedDevice)device);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task Other_devices_work_on_the_agent_channel_alone(int device)
    {
        // Contract §2.1 (2019, 2015/2016) and §2.2 (1038, 1039, 1009 for device ≠ 1).
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync(registered: false);
        await agent.SendAsync(1511242004, $"\"deviceType\":{device},\"phoneNum\":\"0931234567\",", scene.Patient);
        await scene.NextAsync(agent);

        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await scene.Vcc.Agent("5000").AnswerAsync();
        await agent.SendAsync(2015, "\"callType\":1,", scene.Patient);
        await agent.SendAsync(2016, "\"callType\":1,", scene.Patient);
        await agent.SendAsync(2019, "\"removeAgentId\":\"5000\",", scene.Patient);

        (await call.EndedAsync(scene.Patient)).Should().Be("agentHungUp");
        (await scene.NextIdsAsync(agent, 5)).Should().Equal(1038, 1039, 1029, 1028, 1009);
    }

    [Theory]
    [InlineData("\"authenToken\":\"{0}\"")]
    [InlineData("\"authToken\":\"{0}\"")]
    [InlineData("\"token\":\"{0}\"")]
    public async Task REFRESH_accepts_other_token_names_and_text_numbers(string field)
    {
        await using var scene = await Scene.StartAsync();
        await using var channel = await WireSocket.ConnectAsync(scene.Vcc.BaseAddress, "websocket", null, scene.Patient);

        await channel.SendAsync($$"""{"objectId":"1010003",{{field.Replace("{0}", scene.Vcc.MintToken("5000"))}}}""", scene.Patient);

        (await channel.NextAsync(scene.Patient)).Should().StartWith("""{"objectId":1010003,"agentStatus":"AVAILABLE","isVoiceChannel":1""");
    }

    [Theory]
    [InlineData("calloutId")]
    [InlineData("callout_id")]
    public async Task The_line_may_be_named_callout_id(string field)
    {
        // Contract, newer editions: getCalloutServices() and csCallout(number, calloutId).
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        await using var customer = await ControlPage.OpenAsync(scene, "0912345678");

        await agent.SendAsync(2032, $"\"telephoneNumber\":\"0912345678\",\"{field}\":\"2\",", scene.Patient);

        (await customer.NextAsync("offerWanted")).GetProperty("from").GetString().Should().Be("18005678");
    }

    [Theory]
    [InlineData("+84912345678")]
    [InlineData("091 234 5678")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task The_server_refuses_a_malformed_number(string number)
    {
        // Trap V-27: family N sends every number unchecked.
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await scene.CallOutAsync(agent, number);

        (await scene.NextAsync(agent)).GetProperty("errorCode").GetString().Should().Be("ERROR_CALLOUT_CONNECT");
    }

    [Fact]
    public async Task An_extension_may_have_an_underscore()
    {
        // Trap V-92, and contract §1.2: it is the SIP user too.
        await using var scene = await Scene.StartAsync(options => options.DefaultDomain.Agents.Add(new VccSimulatedAgentOptions("401_202")));
        var agent = await scene.AgentAsync("401_202");

        var call = await scene.Vcc.Customer("0912345678").CallAsync("401_202");
        await (await agent.RungAsync(scene.Patient)).AcceptAsync(scene.Patient);

        await call.TalkingToAsync("401_202", scene.Patient);
    }

    [Fact]
    public async Task A_message_without_ids_means_the_senders_call()
    {
        // Contract §0.1: callId and dropAgentId may be empty.
        await using var scene = await Scene.StartAsync();
        var first = await scene.AgentAsync("5000");
        var second = await scene.AgentAsync("5001");
        var (call, _) = await scene.TalkAsync(first);

        await first.SendAsync(2018, "\"callId\":\"\",\"callType\":1,", scene.Patient);
        await first.SendAsync(1410122076, "\"callId\":\"\",\"newAgentId\":\"5001\",\"dropAgentId\":\"\",", scene.Patient);

        (await scene.NextTextAsync(first)).Should().Be($$"""{"objectId":1030,"status":"OK","callId":"{{call.Id}}"}""");
        (await scene.NextTextAsync(second)).Should().StartWith($$"""{"objectId":1410122076,"callId":"{{call.Id}}","dropAgentId":"5000",""");
    }
}
