using Microsoft.Playwright;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>A bare page with the vendor-compatible scripts, like VCC's own demo, that records every callback.</summary>
internal sealed class VendorPage
{
    // Playwright's default polls at every frame, which makes the page draw frames.
    private const float PollEvery = 25;

    private readonly IPage _page;
    private readonly VccSimulator _vcc;
    private readonly string _extension;
    private readonly List<string> _said = [];
    private int _seenTo;

    public VendorPage(IPage page, VccSimulator vcc, string extension, string name)
    {
        (_page, _vcc, _extension, Name) = (page, vcc, extension, name);
        page.Console += OnConsole;
        page.PageError += OnError;
    }

    public IPage Page => _page;

    public string Extension => _extension;

    /// <summary>The page's name in the recordings.</summary>
    public string Name { get; }

    public Task OpenAsync(PageServer server, string scriptBase = "js/embed/", string without = "", string leaving = "") =>
        _page.GotoAsync(server.VendorPage(new Uri(_vcc.BaseAddress, scriptBase), without, leaving).ToString());

    public Task InitAsync(string? token = null) =>
        _page.EvaluateAsync("([token, domain]) => csInit(token, domain)", new[] { token ?? _vcc.MintToken(_extension), _vcc.Domain });

    /// <summary>Detaches from the tab, which the next scenario uses.</summary>
    public void Leave()
    {
        _page.Console -= OnConsole;
        _page.PageError -= OnError;
    }

    /// <summary>Forgets the callbacks of the document before a reload.</summary>
    public void StartOver() => _seenTo = 0;

    /// <summary>Waits until JsSIP has the response to its REGISTER, if the page has voice: only then does it unregister on leaving.</summary>
    public Task IsRegisteredAsync() =>
        _page.WaitForFunctionAsync("() => !csVoice.enableVoice || csVoice.deviceType !== 1 || (ua !== null && ua.isRegistered())", null, new PageWaitForFunctionOptions { PollingInterval = PollEvery, Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });

    public Task RunAsync(string script) => _page.EvaluateAsync($"() => {{ {script} }}");

    /// <summary>Waits for the next callback of that name, after those waited for before.</summary>
    public async Task SeesAsync(string callback)
    {
        try
        {
            var found = await _page.WaitForFunctionAsync(
                "([name, from]) => { const at = recorded.findIndex((entry, i) => i >= from && entry.startsWith(name + '(')); return at < 0 ? false : { next: at + 1 }; }",
                new object[] { callback, _seenTo },
                new PageWaitForFunctionOptions { PollingInterval = PollEvery, Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });
            _seenTo = await found.EvaluateAsync<int>("found => found.next");
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{Name} did not see {callback} after [{string.Join(", ", await CallbacksAsync())}]. Its console: {string.Join(" | ", _said.TakeLast(30))}");
        }
    }

    public Task<string[]> CallbacksAsync() => _page.EvaluateAsync<string[]>("() => recorded");

    public async Task HasCallbacksAsync(int count) =>
        await _page.WaitForFunctionAsync("n => recorded.length >= n", count, new PageWaitForFunctionOptions { PollingInterval = PollEvery, Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });

    public Task<T> ReadAsync<T>(string expression) => _page.EvaluateAsync<T>("() => " + expression);

    private void OnConsole(object? sender, IConsoleMessage message) => _said.Add(message.Text);

    private void OnError(object? sender, string error) => _said.Add(error);
}
