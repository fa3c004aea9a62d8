using System.Net.WebSockets;
using Vcc.Embed.Simulator.Tests.Wire;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

public class FaultRuleTests
{
    [Fact]
    public void Every_fault_has_a_wire_test()
    {
        FaultScenes[] tables =
        [
            LoginFaultTests.Scenes, CheckPartnerFaultTests.Scenes, ScriptFaultTests.Scenes, AgentChannelFaultTests.Scenes, AgentMessageFaultTests.Scenes,
            RegistrationFaultTests.Scenes, SipChannelFaultTests.Scenes, RingFaultTests.Scenes, CalloutFaultTests.Scenes, CommandFaultTests.Scenes, CustomerFaultTests.Scenes,
        ];

        tables.SelectMany(table => table).Should().BeEquivalentTo(VccFaults.Catalogue.Select(fault => fault.Name));
    }

    [Fact]
    public void Every_fault_has_two_descriptions_and_a_unique_number()
    {
        VccFaults.Catalogue.Should().OnlyContain(fault => fault.English.Length > 10 && fault.Vietnamese.Length > 10);
        VccFaults.Catalogue.Select(fault => fault.Extension).OfType<string>().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Only_faults_before_identification_have_no_number()
    {
        VccFaults.Catalogue.Where(fault => fault.Extension is null).Select(fault => fault.Name).Should().BeEquivalentTo(
            VccFaultNames.LoginOnly, VccFaultNames.ScriptMissing, VccFaultNames.ScriptSlow, VccFaultNames.ScriptWrongType, VccFaultNames.ScriptBroken, VccFaultNames.ScriptChanged,
            VccFaultNames.AgentChannelRefuse, VccFaultNames.SipRefuse, VccFaultNames.AgentChannelSend);
    }

    [Fact]
    public async Task An_unknown_fault_is_a_mistake_of_the_test()
    {
        await using var scene = await Scene.StartAsync();

        scene.Vcc.Faults.Invoking(faults => faults.Set("sip.dorp")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task A_fault_happens_as_often_as_it_is_set()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.StatusRefuse, extension: "5000", times: 1, value: "IPCCERR0009");

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
        scene.Vcc.Faults.Set(VccFaultNames.StatusRefuse, extension: "5000");

        await other.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextTextAsync(other)).Should().Be("""{"objectId":1027,"status":"OK"}""");
    }

    [Fact]
    public async Task A_fault_for_one_number_leaves_the_others_alone()
    {
        await using var scene = await Scene.StartAsync();
        scene.Vcc.Faults.Set(VccFaultNames.CustomerRefuse, number: "0912345678");

        await using var other = await ControlPage.OpenAsync(scene, "0987654321");

        other.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task An_INVITE_that_is_delayed_too_long_never_comes()
    {
        await using var scene = await FaultScene.StartAsync(VccFaultNames.InviteDelay, By.Api);
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.InviteDelay, delay: TimeSpan.FromSeconds(20));
        var call = await scene.CallAsync();

        await scene.AdvanceAsync(TimeSpan.FromSeconds(10));
        await call.EndedAsync(scene.Patient);
        await scene.AdvanceAsync(TimeSpan.FromSeconds(60));

        await scene.SaysNothingBySipAsync(agent);
    }

    [Fact]
    public async Task A_cleared_fault_is_over()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        scene.Vcc.Faults.Set(VccFaultNames.StatusRefuse);
        scene.Vcc.Faults.Set(VccFaultNames.HoldRefuse);

        scene.Vcc.Faults.Clear(VccFaultNames.StatusRefuse);
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", scene.Patient);

        (await scene.NextTextAsync(agent)).Should().Be("""{"objectId":1027,"status":"OK"}""");
        scene.Vcc.Faults.Active.Select(fault => fault.Name).Should().Equal(VccFaultNames.HoldRefuse);
    }

    [Fact]
    public async Task A_refused_token_closes_the_channel_with_a_reason()
    {
        await using var scene = await Scene.StartAsync();
        await using var page = await AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", "no.token.at-all", scene.Patient);

        await page.Channel.ClosedAsync().WaitAsync(scene.Patient);

        page.Channel.CloseStatus.Should().Be(WebSocketCloseStatus.PolicyViolation);
    }
}
