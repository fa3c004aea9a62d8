using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>Recordings of a page that leaves nine times: by a reload, for another page, by closing its tab, and so on.</summary>
internal static class Leaving
{
    private const int MaxTries = 3;

    public static IEnumerable<Scenario> All =>
    [
        new("reload-pagehide", NineTimes("5000", "pagehide")),
        new("reload-unload", NineTimes("5000", "unload")),
        // The agent's device is then the IP phone. The reload meets it; before the other ways it is changed back.
        new("reload-unload-role6", NineTimes("5006", "unload", round => round % 3 == 1 ? 4 : 1)) { Options = AgentHasAnIpPhone },
    ];

    private static void AgentHasAnIpPhone(VccSimulatorOptions options)
    {
        var agents = options.DefaultDomain.Agents;
        var at = agents.IndexOf(agents.Single(agent => agent.Extension == "5006"));
        agents[at] = agents[at] with { Role = 6 };
    }

    private static Step[] NineTimes(string extension, string leaving, Func<int, int>? device = null) =>
        [stage => stage.OpenAsync(extension, "A", leaving: leaving), .. Enumerable.Range(0, 9).Select(round => Round(round, leaving, device))];

    // No browser guarantees the last frames of a leaving page: on a busy machine about one page in 400 loses them. Such a round is played again.
    private static Step Round(int round, string leaving, Func<int, int>? device) => async stage =>
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var start = stage.LastSequence;
            await OnceAsync(stage, round, leaving, device?.Invoke(round));
            if (HasSaidGoodbye(stage, start, device?.Invoke(round)))
                return;
            stage.Drop(start);
        }
    };

    private static async Task OnceAsync(Stage stage, int round, string leaving, int? device)
    {
        var page = stage.Last;
        var closed = Closed(stage, page.Extension);
        if (device is not null)
            await ConsoleSocket.SetDeviceAsync(stage.Vcc, page.Extension, device.Value);
        await page.InitAsync();
        await page.SeesAsync("csInitComplete");
        await page.IsRegisteredAsync();
        await LeaveAsync(stage, page, round % 3, leaving);
        await GoneAsync(stage, page.Extension, closed + 1);
    }

    // A registered page sends a second REGISTER; an agent with a role gives the device back.
    private static bool HasSaidGoodbye(Stage stage, long start, int? device)
    {
        var sent = stage.Vcc.Transcript.Entries.Where(entry => entry.Sequence > start && entry.Direction == "from-agent").ToList();
        var isUnregistered = device is not (null or 1) || sent.Count(entry => entry.Text.StartsWith("REGISTER", StringComparison.Ordinal)) == 2;
        return isUnregistered && (device is null || sent.Exists(entry => entry.Name == "1511242004"));
    }

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
        await stage.Vcc.Transcript.WaitForAsync(_ => Closed(stage, extension) == times);
        await stage.Vcc.Agent(extension).UnregisteredAsync();
    }

    private static int Closed(Stage stage, string extension) =>
        stage.Vcc.Transcript.Entries.Count(entry => entry is { Channel: "agent-channel", Direction: "close" } && entry.Party == extension);
}
