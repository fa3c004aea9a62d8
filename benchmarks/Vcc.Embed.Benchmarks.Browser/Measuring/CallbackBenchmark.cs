using Microsoft.Playwright;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>
/// Measures from a callback of the vendor's scripts in the realm to the C# handler of a Blazor Server page.
/// A bare click on the same circuit is the reference.
/// </summary>
internal static class CallbackBenchmark
{
    private const int Rounds = 500;
    private const string Realm = "document.body.shadowRoot.querySelector('iframe[data-vcc-realm]').contentWindow";

    /// <summary>The browser's wall clock, with all its digits.</summary>
    private const string Clock = "performance.timeOrigin + performance.now()";

    public static async Task RunAsync(Crm crm, IBrowser browser)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(crm.Address, "5005/blazor").AbsoluteUri);
        await page.WaitForSelectorAsync("#interactive");
        await page.WaitForFunctionAsync("() => window.readyAt");

        var bare = new Samples("bare click");
        var ours = new Samples("**callback in the realm**");
        for (var round = -20; round < Rounds; round++)
        {
            var click = await TimeAsync(crm, page, "document.getElementById('bare').click()");
            var callback = await TimeAsync(crm, page, $"{Realm}.csNotify('{round}')");
            if (round < 0)
                continue;
            bare.Add(click);
            ours.Add(callback);
        }

        await page.CloseAsync();
        Samples.Print("Callback to C# handler, Blazor Server over loopback", bare, ours);
    }

    private static async Task<double> TimeAsync(Crm crm, IPage page, string cause)
    {
        var began = await page.EvaluateAsync<double>($"() => {{ const began = {Clock}; {cause}; return began; }}");
        var heard = await crm.Heard.NextAsync();
        return (heard - DateTime.UnixEpoch).TotalMilliseconds - began;
    }
}
