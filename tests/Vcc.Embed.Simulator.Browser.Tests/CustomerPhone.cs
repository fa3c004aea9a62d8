using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>What a page hears: the strongest frequency in Hz and the loudness as root mean square.</summary>
internal sealed class Heard
{
    public double Hz { get; set; }

    public double Rms { get; set; }
}

internal sealed class Packets
{
    public int PacketsSent { get; set; }

    public int PacketsReceived { get; set; }
}

/// <summary>The customer's telephone page, used as a person would.</summary>
internal sealed class CustomerPhone(IPage page)
{
    public IPage Page => page;

    public static async Task<CustomerPhone> OpenAsync(IBrowserContext context, VccSimulator vcc, string number, string query = "lang=en&theme=light")
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(vcc.BaseAddress, $"vcc-simulator/customer?number={number}&{query}").ToString());
        await page.EvaluateAsync("() => vccCustomer.whenConnected()");
        return new CustomerPhone(page);
    }

    public Task ClickAsync(string testId) => page.GetByTestId(testId).ClickAsync(new LocatorClickOptions { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });

    public Task IsAsync(string phase) => page.EvaluateAsync("phase => vccCustomer.whenPhase(phase)", phase);

    public Task<Heard> ListenAsync(int milliseconds) => page.EvaluateAsync<Heard>("ms => vccCustomer.listen(ms)", milliseconds);

    /// <summary>What is measured reaches back a sixth of a second; until then a word of before the mute still counts.</summary>
    public Task IsQuietAsync() =>
        page.WaitForFunctionAsync("() => vccCustomer.heard().rms < 0.001", null, new PageWaitForFunctionOptions { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });

    public Task<Packets> PacketsAsync() => page.EvaluateAsync<Packets>("() => vccCustomer.stats()");

    public Task ShowsAsync(string testId, string text) =>
        Assertions.Expect(page.GetByTestId(testId)).ToContainTextAsync(text, new LocatorAssertionsToContainTextOptions { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });
}
