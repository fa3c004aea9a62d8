using Vcc.Embed.Simulator.Tests.Wire;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>The channel of a customer's page, refused, cut, frozen, late or garbled (contract §7, a vanished peer).</summary>
public class CustomerFaultTests
{
    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.CustomerRefuse, async scene =>
            {
                await scene.ChooseAsync();
                await using var page = await ControlPage.OpenAsync(scene.Wire);

                await page.SendAsync(new { type = "hello", role = "customer", number = scene.Customer });

                await page.ClosedAsync();
                page.TryNext(out _).Should().BeFalse("it is not welcomed");
            }
        },
        { VccFaultNames.CustomerLose, scene => HearsAsync(scene, "ringing", "answered") },
        { VccFaultNames.CustomerDuplicate, scene => HearsAsync(scene, "ringing", "ringing", "ringing", "answered") },
        { VccFaultNames.CustomerReorder, scene => HearsAsync(scene, "ringing", "answered", "ringing") },
        {
            VccFaultNames.CustomerCorrupt, async scene =>
            {
                await using var page = await ControlPage.OpenAsync(scene.Wire, scene.Customer);
                await scene.ChooseAsync("ringing");
                await TalkAsync(scene, page);

                await page.NextAsync("calling");

                (await page.NextTextAsync()).Should().StartWith("\0").And.Contain("ringing");
            }
        },
        {
            VccFaultNames.CustomerDelay, async scene =>
            {
                await using var page = await ControlPage.OpenAsync(scene.Wire, scene.Customer);
                await scene.ChooseAsync("answered");
                await TalkAsync(scene, page);
                await page.NextAsync("ringing");
                await page.SendAsync(new { type = "nonsense" });
                (await page.NextTextAsync()).Should().Contain("unknownType", "the answer has not come yet");

                await scene.AdvanceAsync(TimeSpan.FromSeconds(1));

                await page.NextAsync("answered");
            }
        },
        {
            VccFaultNames.CustomerDrop, async scene =>
            {
                await using var page = await ControlPage.OpenAsync(scene.Wire, scene.Customer);
                var agent = await TalkAsync(scene, page);

                await scene.ChooseAsync();

                await page.ClosedAsync();
                await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
            }
        },
        {
            VccFaultNames.CustomerFreeze, async scene =>
            {
                await using var page = await ControlPage.OpenAsync(scene.Wire, scene.Customer);
                var agent = await TalkAsync(scene, page);
                await page.NextAsync("answered");

                await scene.ChooseAsync();
                await page.SendAsync(new { type = "nonsense" });
                scene.Vcc.Calls.Single().State.Should().Be(VccSimulatedCallState.Talking);
                await scene.Vcc.Calls.Single().HangUpAsync();
                await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);

                page.IsOpen.Should().BeTrue();
                page.TryNext(out _).Should().BeFalse();
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_customers_page_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task HearsAsync(FaultScene scene, string value, params string[] heard)
    {
        await using var page = await ControlPage.OpenAsync(scene.Wire, scene.Customer);
        await scene.ChooseAsync(value);

        await TalkAsync(scene, page);

        await page.NextAsync("calling");
        foreach (var type in heard)
            (await page.NextAnyAsync()).GetProperty("type").GetString().Should().Be(type);
    }

    private static async Task<AgentPage> TalkAsync(FaultScene scene, ControlPage page)
    {
        var agent = await scene.AgentAsync();
        await page.SendAsync(new { type = "call", to = scene.Extension, sdp = "v=0\r\n" });
        var leg = await agent.RungAsync(scene.Patient);
        await leg.AcceptAsync(scene.Patient);
        await scene.Vcc.Calls.Single().AnsweredAsync(scene.Patient);
        return agent;
    }
}
