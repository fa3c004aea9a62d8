using System.Text.Json;
using Microsoft.Playwright;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>Lists when each request, socket and SIP message began and ended from navigation to ready, by the browser's own clock.</summary>
internal static class TimelineBenchmark
{
    private const int Rounds = 15;

    public static async Task RunAsync(Crm crm, IBrowser browser)
    {
        foreach (var path in (string[])["5001/demo-logged-in", "5003/ours", "5005/blazor-demo", "5004/blazor"])
        {
            var steps = new Dictionary<string, List<double>>();
            for (var round = -2; round < Rounds; round++)
            {
                await using var context = await browser.NewContextAsync();
                // A first visit fills the cache.
                await VisitAsync(context, new Uri(crm.Address, path));
                foreach (var (step, at) in await VisitAsync(context, new Uri(crm.Address, path)))
                {
                    if (round < 0) continue;
                    if (!steps.TryGetValue(step, out var times)) steps[step] = times = [];
                    times.Add(at);
                }
            }

            Console.WriteLine($"\n{path}, filled cache, median ms after the navigation began\n");
            foreach (var (step, times) in steps.OrderBy(step => Median(step.Value)))
                Console.WriteLine($"{Median(times),8:0.0}  {step}");
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<IReadOnlyList<(string Step, double At)>> VisitAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var cdp = await context.NewCDPSessionAsync(page);
        var steps = new List<(string, double)>();
        var names = new Dictionary<string, string>();
        double began = 0, beganWall = 0;
        void Note(string step, JsonElement at)
        {
            lock (steps)
            {
                if (steps.All(known => known.Item1 != step)) steps.Add((step, (at.GetProperty("timestamp").GetDouble() - began) * 1000));
            }
        }

        void On(string name, Action<JsonElement> heard) => cdp.Event(name).OnEvent += (_, e) => heard(e!.Value);
        On("Network.requestWillBeSent", e =>
        {
            var url = e.GetProperty("request").GetProperty("url").GetString()!;
            if (!url.StartsWith("http", StringComparison.Ordinal)) return;
            if (began == 0) (began, beganWall) = (e.GetProperty("timestamp").GetDouble(), e.GetProperty("wallTime").GetDouble());
            var uri = new Uri(url);
            var name = names[e.GetProperty("requestId").GetString()!] = $"{e.GetProperty("request").GetProperty("method").GetString()} {uri.AbsolutePath}";
            Note(name + " asked", e);
        });
        On("Network.loadingFinished", e =>
        {
            if (names.TryGetValue(e.GetProperty("requestId").GetString()!, out var name)) Note(name + " answered", e);
        });
        On("Network.webSocketWillSendHandshakeRequest", e => Note("socket asked " + e.GetProperty("requestId").GetString()!.Split('.')[^1], e));
        On("Network.webSocketFrameSent", e => Note("sent " + Short(e), e));
        On("Network.webSocketFrameReceived", e => Note("heard " + Short(e), e));
        await cdp.SendAsync("Network.enable");
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => window.readyAt", null, new() { PollingInterval = 50 });
        var marks = await page.EvaluateAsync<JsonElement>("() => ({ ready: performance.timeOrigin + readyAt, marks: performance.getEntriesByType('mark').map((m) => [m.name, performance.timeOrigin + m.startTime]) })");
        lock (steps)
        {
            steps.Add(("READY", marks.GetProperty("ready").GetDouble() - (beganWall * 1000)));
            foreach (var mark in marks.GetProperty("marks").EnumerateArray())
                steps.Add(("mark " + mark[0].GetString(), mark[1].GetDouble() - (beganWall * 1000)));
        }

        await page.GotoAsync("about:blank");
        await page.CloseAsync();
        return steps;
    }

    private static string Short(JsonElement e)
    {
        var text = e.GetProperty("response").GetProperty("payloadData").GetString()!;
        return text.StartsWith('{') ? "agent frame" : text.StartsWith("REGISTER", StringComparison.Ordinal) || text.StartsWith("SIP", StringComparison.Ordinal) ? text.Split('\r')[0] : "other";
    }
}
