using System.Collections.Concurrent;
using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>A page of the application with a fake phone, and the exceptions that nothing caught.</summary>
internal sealed class FakePhonePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private FakePhonePage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => Errors.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Exceptions that nothing in the page caught.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    public static async Task<FakePhonePage> OpenAsync(IBrowserContext context, string path)
    {
        context.SetDefaultTimeout((float)TestTimeouts.Start.TotalMilliseconds);
        var page = new FakePhonePage(context, await context.NewPageAsync());
        await page.Page.GotoAsync(path);
        return page;
    }

    /// <summary>Waits until Blazor runs each component on this renderer: Server, WebAssembly or Static.</summary>
    public Task RunsOnAsync(params string[] renderers) => ReadsAsync("#renderer", renderers);

    /// <summary>Waits until .NET has received exactly these lines, in this order.</summary>
    public Task WasToldAsync(params string[] lines) => ReadsAsync("#told li", lines);

    public Task ReplyIsAsync(params string[] texts) => ReadsAsync("#reply", texts);

    /// <summary>No command settles until <see cref="LetCommandsGoOnAsync"/>.</summary>
    public Task KeepCommandsWaitingAsync() => Page.EvaluateAsync("fakePhone.busy = new Promise(goOn => { fakePhone.goOn = goOn; }); null");

    public Task LetCommandsGoOnAsync() => Page.EvaluateAsync("fakePhone.goOn()");

    /// <summary>Waits until Blazor itself reports that its circuit is down.</summary>
    public Task LosesItsCircuitAsync() => Page.WaitForSelectorAsync("#components-reconnect-modal", new() { State = WaitForSelectorState.Attached });

    public Task RingAsync() => Page.EvaluateAsync("fakePhone.callIs('ringing')");

    public Task ConnectAsync() => Page.EvaluateAsync("fakePhone.callIs('connected', { connectedAt: 1700000005000 })");

    public Task EndAsync() => Page.EvaluateAsync("fakePhone.callIs('ended', { endedAt: 1700000009000, endReason: 'customerHangUp' })");

    public Task NotifyAsync(string text) => Page.EvaluateAsync("text => fakePhone.tell('vcc-notice', { text })", text);

    public Task<string> PhoneIdAsync() => Page.EvaluateAsync<string>("fakePhone.id");

    public Task<string[]> AskedAsync() => Page.EvaluateAsync<string[]>("fakePhone.asked");

    /// <summary>Follows a link of the menu without loading a new page.</summary>
    public async Task NavigateAsync(string link, string heading)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        await ReadsAsync("h1", heading);
    }

    /// <summary>Checks at every frame of the page; Playwright's own assertions check once a second.</summary>
    private async Task ReadsAsync(string selector, params string[] texts)
    {
        const string Script = "([selector, texts]) => JSON.stringify([...document.querySelectorAll(selector)].map(part => part.textContent.trim())) === JSON.stringify(texts)";
        try
        {
            await Page.WaitForFunctionAsync(Script, new object[] { selector, texts });
        }
        catch (TimeoutException)
        {
            (await Page.Locator(selector).AllTextContentsAsync()).Should().Equal(texts);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
