using System.Text.Json;

namespace Vcc.Embed.Testing;

/// <summary>Acts in a page by script, for the drivers that have no actions of their own.</summary>
internal static class PageScript
{
    /// <summary>An expression that calls a function. Argument and result travel as JSON, because each protocol has a format of its own for values.</summary>
    public static string ToJson(string script, object? argument) =>
        $"(async () => JSON.stringify(await ({script})({JsonSerializer.Serialize(argument)})) ?? 'null')()";

    public static Task ClickAsync(IBrowserPage page, string selector) => UseAsync(page, selector, "element.click()");

    public static Task FillAsync(IBrowserPage page, string selector, string text) => UseAsync(
        page, selector, $"element.value = {JsonSerializer.Serialize(text)}; element.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}))");

    /// <summary>Waits until a function of the page returns true. A page that is being replaced is asked again.</summary>
    public static async Task WaitAsync(IBrowserPage page, string condition, TimeSpan timeout)
    {
        using var timer = new CancellationTokenSource(timeout);
        while (!await page.CallAsync<bool>(condition))
        {
            timer.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task UseAsync(IBrowserPage page, string selector, string action)
    {
        var isThere = await page.CallAsync<bool>(
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
