using Microsoft.Playwright;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>A browser context with its agent tabs. A new one costs more time than a call, so scenarios share it.</summary>
internal sealed class Window(IBrowserContext context, Uri emptyPage) : IAsyncDisposable
{
    private readonly List<IPage> _tabs = [];
    private int _taken;

    /// <summary>For pages beside the agents'; they are closed with the scenario.</summary>
    public IBrowserContext Context => context;

    /// <summary>False after a change of the context, such as a clock, that other scenarios cannot use.</summary>
    public bool IsReusable { get; private set; } = true;

    /// <summary>The context, for a change that cannot be undone.</summary>
    public IBrowserContext Alter()
    {
        IsReusable = false;
        return context;
    }

    public async Task<IPage> TabAsync()
    {
        if (_taken == _tabs.Count)
            _tabs.Add(await context.NewPageAsync());
        return _tabs[_taken++];
    }

    /// <summary>Removes the last scenario's documents, sockets and other pages.</summary>
    public async Task ClearAsync()
    {
        foreach (var page in context.Pages.Except(_tabs).ToList())
            await page.CloseAsync();
        _tabs.RemoveAll(tab => tab.IsClosed);
        // From the agents' own origin, so that the tab keeps its process.
        await Task.WhenAll(_tabs.Take(_taken).Select(tab => tab.GotoAsync(emptyPage.ToString())));
        _taken = 0;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
