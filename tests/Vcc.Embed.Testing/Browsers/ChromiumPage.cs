using System.Text.Json;
using Microsoft.Playwright;

namespace Vcc.Embed.Testing;

/// <summary>A page in Chromium, driven by Playwright.</summary>
public sealed class ChromiumPage(IPage page) : IBrowserPage
{
    private static readonly float Timeout = (float)TestTimeouts.Signal.TotalMilliseconds;

    /// <summary>Playwright has no limit for a script of the page. A script of a test waits for <see cref="TestTimeouts.Start"/> at most.</summary>
    private static readonly TimeSpan ScriptTime = TestTimeouts.Start + TestTimeouts.Signal;

    /// <summary>Playwright's own page, for what only Playwright can do.</summary>
    public IPage Page { get; } = page;

    public Task OpenAsync(string address) => Page.GotoAsync(address);

    public async Task<T> CallAsync<T>(string script, object? argument = null) =>
        (await Page.EvaluateAsync<JsonElement?>(script, argument).WaitAsync(ScriptTime) is { } result ? result.Deserialize<T>(JsonSerializerOptions.Web) : default)!;

    public Task ClickAsync(string selector) => Phone(selector).ClickAsync(new LocatorClickOptions { Timeout = Timeout });

    public Task FillAsync(string selector, string text) => Phone(selector).FillAsync(text, new LocatorFillOptions { Timeout = Timeout });

    public async ValueTask DisposeAsync() => await Page.CloseAsync();

    private ILocator Phone(string selector) => Page.Locator("vcc-softphone").Locator(selector);
}
