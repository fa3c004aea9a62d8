using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Testing;

/// <summary>A tab of Firefox, driven by WebDriver BiDi.</summary>
public sealed class FirefoxPage : IBrowserPage
{
    private readonly BidiConnection _connection;
    private readonly string _context;

    private FirefoxPage(BidiConnection connection, string context) => (_connection, _context) = (connection, context);

    internal static async Task<FirefoxPage> OpenAsync(BidiConnection connection)
    {
        var tab = await connection.SendAsync("browsingContext.create", new JsonObject { ["type"] = "tab" });
        return new FirefoxPage(connection, tab.GetProperty("context").GetString()!);
    }

    public Task OpenAsync(string address) => _connection.SendAsync(
        "browsingContext.navigate", new JsonObject { ["context"] = _context, ["url"] = address, ["wait"] = "complete" });

    public async Task<T> CallAsync<T>(string script, object? argument = null)
    {
        // BiDi has a format of its own for values, so the argument and the result travel as JSON.
        var result = await _connection.SendAsync("script.evaluate", new JsonObject
        {
            ["expression"] = $"(async () => JSON.stringify(await ({script})({JsonSerializer.Serialize(argument)})) ?? 'null')()",
            ["target"] = new JsonObject { ["context"] = _context },
            ["awaitPromise"] = true,
            ["userActivation"] = true,
        });
        if (result.GetProperty("type").GetString() == "exception")
            throw new InvalidOperationException(result.GetProperty("exceptionDetails").GetProperty("text").GetString());
        return JsonSerializer.Deserialize<T>(result.GetProperty("result").GetProperty("value").GetString()!, JsonSerializerOptions.Web)!;
    }

    public Task ClickAsync(string selector) => UseAsync(selector, "element.click()");

    public Task FillAsync(string selector, string text) => UseAsync(
        selector, $"element.value = {JsonSerializer.Serialize(text)}; element.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}))");

    public async ValueTask DisposeAsync() => await _connection.SendAsync("browsingContext.close", new JsonObject { ["context"] = _context });

    private async Task UseAsync(string selector, string action)
    {
        var isThere = await CallAsync<bool>(
            $$"""
            async selector => {
              for (const end = Date.now() + {{TestTimeouts.Signal.TotalMilliseconds}}; Date.now() < end;) {
                const element = document.querySelector('vcc-softphone')?.shadowRoot?.querySelector(selector);
                if (element) { {{action}}; return true; }
                await new Promise(next => setTimeout(next, 20));
              }
              return false;
            }
            """,
            selector);
        if (!isThere)
            throw new TimeoutException($"Never: {selector}");
    }
}
