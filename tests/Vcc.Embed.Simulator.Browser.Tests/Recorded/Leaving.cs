using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Recordings of a page that leaves nine times: by a reload, for another page, by closing its tab, and so on.</summary>
internal static class Leaving
{
    public static IEnumerable<Scenario> All =>
    [
        new("reload-pagehide", NineTimes("5000", "pagehide")) { Tries = 3 },
        new("reload-unload", NineTimes("5000", "unload")) { Tries = 3 },
        // The agent's device is then the IP phone. The reload meets it; before the other ways it is changed back.
        new("reload-unload-role6", NineTimes("5006", "unload", round => round % 3 == 1 ? 4 : 1)) { Options = AgentHasAnIpPhone, Tries = 3 },
    ];

    private static void AgentHasAnIpPhone(VccSimulatorOptions options)
    {
        var agents = options.DefaultDomain.Agents;
        var at = agents.IndexOf(agents.Single(agent => agent.Extension == "5006"));
        agents[at] = agents[at] with { Role = 6 };
    }

    private static Step[] NineTimes(string extension, string leaving, Func<int, int>? device = null) =>
        [stage => stage.OpenAsync(extension, "A", leaving: leaving), .. Enumerable.Range(0, 9).Select(round => Round(round, leaving, device))];

    private static Step Round(int round, string leaving, Func<int, int>? device) => async stage =>
    {
        var page = stage.Last;
        if (device is not null)
            await ConsoleSocket.SetDeviceAsync(stage.Vcc, page.Extension, device(round));
        await page.InitAsync();
        await page.SeesAsync("csInitComplete");
        if (device is null || device(round) == 1)
            await page.IsRegisteredAsync();
        await LeaveAsync(stage, page, round % 3, leaving);
        await GoneAsync(stage, page.Extension, round + 1);
    };

    private static async Task LeaveAsync(Stage stage, VendorPage page, int way, string leaving)
    {
        page.StartOver();
        switch (way)
        {
            case 0:
                await page.Page.ReloadAsync();
                break;
            case 1:
                await page.Page.GotoAsync(stage.Server.EmptyPage.ToString());
                await page.OpenAsync(stage.Server, leaving: leaving);
                break;
            default:
                await page.Page.CloseAsync();
                await stage.OpenAsync(page.Extension, page.Name, leaving: leaving);
                break;
        }
    }

    // Both sockets are closed before the next page opens its own: the order on each channel is exact.
    private static async Task GoneAsync(Stage stage, string extension, int times)
    {
        await stage.Vcc.Transcript.WaitForAsync(_ =>
            stage.Vcc.Transcript.Entries.Count(entry => entry is { Channel: "agent-channel", Direction: "close" } && entry.Party == extension) == times);
        await stage.Vcc.Agent(extension).UnregisteredAsync();
    }
}
