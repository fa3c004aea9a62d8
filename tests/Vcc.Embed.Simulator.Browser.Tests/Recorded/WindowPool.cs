using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The windows that no scenario uses.</summary>
internal sealed class WindowPool(IBrowser browser, PageServer server)
{
    private readonly ConcurrentBag<Window> _free = [];

    public async Task<Window> BorrowAsync() => _free.TryTake(out var window)
        ? window
        : new Window(await browser.NewContextAsync(new BrowserNewContextOptions { Permissions = ["microphone"], IgnoreHTTPSErrors = true }), server.EmptyPage);

    public async Task ReturnAsync(Window window)
    {
        if (!window.IsReusable)
        {
            await window.DisposeAsync();
            return;
        }

        await window.ClearAsync();
        _free.Add(window);
    }
}
