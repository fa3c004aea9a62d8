using System.Globalization;
using Microsoft.Playwright;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Benchmarks.Browser.Measuring;

/// <summary>Counts the messages between ten tabs of one agent, without a call and in one. The agent channel's own messages are the measure beside it.</summary>
internal static class TabsBenchmark
{
    private const int Tabs = 10;
    private const int Seconds = 20;

    public static async Task RunAsync(Crm crm, VccSimulator vcc, IBrowser browser)
    {
        await using var context = await browser.NewContextAsync();
        await context.GrantPermissionsAsync(["microphone"]);
        await context.AddInitScriptAsync(
            """
            window.sent = 0;
            const post = BroadcastChannel.prototype.postMessage;
            BroadcastChannel.prototype.postMessage = function (message) { window.sent++; post.call(this, message); };
            """);
        var tabs = new List<IPage>();
        for (var tab = 0; tab < Tabs; tab++)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(crm.Address, "5003/ours").AbsoluteUri);
            await page.WaitForFunctionAsync("() => window.readyAt");
            tabs.Add(page);
        }

        var customer = await context.NewPageAsync();
        await customer.GotoAsync(new Uri(vcc.BaseAddress, "vcc-simulator/customer?number=0912345678").AbsoluteUri);
        await customer.EvaluateAsync("() => vccCustomer.whenConnected()");

        Console.WriteLine($"\nMessages between {Tabs} tabs, {Seconds} s each\n\n| | between tabs, per second | on the agent channel, per second |\n|---|---:|---:|");
        await PrintAsync("ready, no call", tabs, vcc);
        await customer.EvaluateAsync("to => vccCustomer.dial(to)", "5003");
        await tabs[^1].WaitForFunctionAsync("() => document.querySelector('vcc-softphone').phone.state.call?.state === 'ringing'");
        await tabs[^1].EvaluateAsync("() => document.querySelector('vcc-softphone').phone.answer()");
        await tabs[0].WaitForFunctionAsync("() => document.querySelector('vcc-softphone').phone.state.call?.state === 'connected'");
        await PrintAsync("in a call", tabs, vcc);
        await customer.EvaluateAsync("() => vccCustomer.hangUp()");
    }

    private static async Task PrintAsync(string name, IReadOnlyList<IPage> tabs, VccSimulator vcc)
    {
        var (between, vendor) = (await CountAsync(tabs), Vendor(vcc));
        await Task.Delay(TimeSpan.FromSeconds(Seconds));
        var (sent, received) = (await CountAsync(tabs) - between, Vendor(vcc) - vendor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sent / (double)Seconds:0.00} | {received / (double)Seconds:0.00} |"));
    }

    private static int Vendor(VccSimulator vcc) => vcc.Transcript.Entries.Count(entry => entry.Channel == "agent-channel");

    private static async Task<int> CountAsync(IReadOnlyList<IPage> tabs) =>
        (await Task.WhenAll(tabs.Select(tab => tab.EvaluateAsync<int>("() => window.sent")))).Sum();
}
