using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Testing;

/// <summary>A tab of Firefox, driven by WebDriver BiDi.</summary>
public sealed class FirefoxPage : IBrowserPage
{
    private readonly BrowserConnection _connection;
    private readonly string _context;

    private FirefoxPage(BrowserConnection connection, string context) => (_connection, _context) = (connection, context);

    internal static async Task<FirefoxPage> OpenAsync(BrowserConnection connection)
    {
        var tab = await connection.SendAsync("browsingContext.create", new JsonObject { ["type"] = "tab" });
        return new FirefoxPage(connection, tab.GetProperty("context").GetString()!);
    }

    public Task OpenAsync(string address) => _connection.SendAsync(
        "browsingContext.navigate", new JsonObject { ["context"] = _context, ["url"] = address, ["wait"] = "complete" });

    public async Task<T> CallAsync<T>(string script, object? argument = null)
    {
        var result = await _connection.SendAsync("script.evaluate", new JsonObject
        {
            ["expression"] = PageScript.ToJson(script, argument),
            ["target"] = new JsonObject { ["context"] = _context },
            ["awaitPromise"] = true,
            ["userActivation"] = true,
        });
        if (result.GetProperty("type").GetString() == "exception")
            throw new InvalidOperationException(result.GetProperty("exceptionDetails").GetProperty("text").GetString());
        return JsonSerializer.Deserialize<T>(result.GetProperty("result").GetProperty("value").GetString()!, JsonSerializerOptions.Web)!;
    }

    public Task ClickAsync(string selector) => PageScript.ClickAsync(this, selector);

    public Task FillAsync(string selector, string text) => PageScript.FillAsync(this, selector, text);

    public async ValueTask DisposeAsync() => await _connection.SendAsync("browsingContext.close", new JsonObject { ["context"] = _context });
}
