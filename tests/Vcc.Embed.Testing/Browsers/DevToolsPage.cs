using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Testing;

/// <summary>A tab of Chromium, driven by the DevTools protocol.</summary>
public sealed class DevToolsPage : IBrowserPage
{
    private readonly BrowserConnection _connection;
    private readonly string _target;
    private readonly string _session;

    internal DevToolsPage(BrowserConnection connection, string target, string session) => (_connection, _target, _session) = (connection, target, session);

    public async Task OpenAsync(string address)
    {
        await _connection.SendAsync("Page.navigate", new JsonObject { ["url"] = address }, _session);
        await PageScript.WaitAsync(this, $"() => location.href === {JsonSerializer.Serialize(address)} && document.readyState === 'complete'", TestTimeouts.Start);
    }

    /// <summary>Brings the tab to the front. The tab that was there is hidden.</summary>
    public async Task ShowAsync() => await _connection.SendAsync("Target.activateTarget", new JsonObject { ["targetId"] = _target });

    /// <summary>Freezes the hidden tab as a browser does to save memory: no task of it runs. <c>false</c> ends that.</summary>
    public async Task FreezeAsync(bool frozen) =>
        await _connection.SendAsync("Page.setWebLifecycleState", new JsonObject { ["state"] = frozen ? "frozen" : "active" }, _session);

    public async Task<T> CallAsync<T>(string script, object? argument = null)
    {
        var response = await _connection.SendAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = PageScript.ToJson(script, argument),
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
            ["userGesture"] = true,
        }, _session);
        if (response.TryGetProperty("exceptionDetails", out var details))
            throw new InvalidOperationException(details.ToString());
        return JsonSerializer.Deserialize<T>(response.GetProperty("result").GetProperty("value").GetString()!, JsonSerializerOptions.Web)!;
    }

    public Task ClickAsync(string selector) => PageScript.ClickAsync(this, selector);

    public Task FillAsync(string selector, string text) => PageScript.FillAsync(this, selector, text);

    public async ValueTask DisposeAsync() => await _connection.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = _target });
}
