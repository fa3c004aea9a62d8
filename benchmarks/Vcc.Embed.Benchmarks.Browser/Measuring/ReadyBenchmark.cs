using Microsoft.Playwright;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>
/// Measures from the start of the navigation until calls can arrive. The page of Vcc.Embed and the vendor's demo page take turns, with an empty and with a filled cache.
/// </summary>
internal static class ReadyBenchmark
{
    private const int Rounds = 12;
    private const string Shared = "**Vcc.Embed**, another tab owns the phone";

    public static async Task RunAsync(Crm crm, IBrowser browser)
    {
        (string Path, string Name)[] pages =
        [
            ("5001/demo-logged-in", "demo page, token already fetched"),
            ("5002/demo", "demo page, its server logs in first"),
            ("5003/ours", "**Vcc.Embed**, tag helper"),
            ("5000/ours", Shared),
            ("5005/blazor-demo", "demo page in Blazor Server"),
            ("5004/blazor", "**Vcc.Embed**, Blazor Server"),
        ];
        var cold = pages.Select(page => new Samples(page.Name)).ToArray();
        var warm = pages.Select(page => new Samples(page.Name)).ToArray();
        // The first round warms the server, not the browser, and does not count.
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < pages.Length; i++)
            {
                // Every page is first as often as any other.
                var at = (i + round + pages.Length) % pages.Length;
                await using var context = await browser.NewContextAsync();
                if (pages[at].Name == Shared)
                    await OpenOwnerAsync(context, new Uri(crm.Address, pages[at].Path));
                var first = await TimeAsync(context, new Uri(crm.Address, pages[at].Path));
                var second = await TimeAsync(context, new Uri(crm.Address, pages[at].Path));
                if (round < 0)
                    continue;
                cold[at].Add(first);
                warm[at].Add(second);
            }
        }

        Samples.Print("Navigation to ready, empty cache", cold);
        Samples.Print("Navigation to ready, filled cache", warm);
    }

    /// <summary>A tab that owns the phone. With it the browser's cache is filled, so both figures of its row have a filled cache.</summary>
    private static async Task OpenOwnerAsync(IBrowserContext context, Uri address)
    {
        var owner = await context.NewPageAsync();
        await owner.GotoAsync(address.AbsoluteUri);
        await owner.WaitForFunctionAsync("() => window.readyAt");
    }

    private static async Task<double> TimeAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        var ready = await (await page.WaitForFunctionAsync("() => window.readyAt", null, new() { PollingInterval = 50 })).JsonValueAsync<double>();
        // The page is left as an agent leaves it, so that its agent is unregistered before the next page registers.
        await page.GotoAsync("about:blank");
        await page.CloseAsync();
        return ready;
    }
}
