using System.Text.Json;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>A tab with the shell: the phone outside, and the CRM's page in the frame.</summary>
internal sealed class ShellTab(IPage page) : IBrowserPage
{
    private static readonly float Timeout = (float)TestTimeouts.Signal.TotalMilliseconds;

    public IPage Page { get; } = page;

    /// <summary>The phone that has the call.</summary>
    public SoftphonePage Shell { get; } = new(new ChromiumPage(page));

    /// <summary>The frame stays the same while its pages change.</summary>
    public IFrame Frame => Page.MainFrame.ChildFrames.First(frame => !frame.Url.Contains("/vcc/realm", StringComparison.Ordinal));

    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await ShowsAsync(new Uri(address).AbsolutePath);
    }

    /// <summary>Waits until the frame shows a page of the CRM, with its phone.</summary>
    public async Task ShowsAsync(string path)
    {
        await Page.WaitForFunctionAsync(
            "path => { const page = document.querySelector('iframe')?.contentWindow; return page?.location.pathname === path && page.document.readyState === 'complete' && page.document.querySelector('vcc-softphone'); }",
            path,
            new PageWaitForFunctionOptions { Timeout = Timeout });
    }

    /// <summary>Follows a link of the CRM's menu.</summary>
    public async Task FollowAsync(string path)
    {
        await Frame.ClickAsync($".crm-side nav a[href=\"{path}\"]", new FrameClickOptions { Timeout = Timeout });
        await ShowsAsync(path);
    }

    public async Task<T> CallAsync<T>(string script, object? argument = null) =>
        (await Frame.EvaluateAsync<JsonElement?>(script, argument).WaitAsync(TestTimeouts.Start) is { } result ? result.Deserialize<T>(JsonSerializerOptions.Web) : default)!;

    public Task ClickAsync(string selector) => Frame.ClickAsync("vcc-softphone " + selector, new FrameClickOptions { Timeout = Timeout });

    public Task FillAsync(string selector, string text) => Frame.FillAsync("vcc-softphone " + selector, text, new FrameFillOptions { Timeout = Timeout });

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
