using Microsoft.Playwright;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>Keys that are pressed in the phone, in a page with one-key shortcuts.</summary>
public sealed class KeyTests(ElementPage view) : IClassFixture<ElementPage>
{
    [Theory]
    [InlineData("number")]
    [InlineData("mobile")]
    public async Task Typed_keys_reach_no_shortcut_of_the_page(string field)
    {
        var page = await OpenAsync();
        if (field == "mobile")
            await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cài đặt nghe gọi" }).ClickAsync();
        var input = page.Page.Locator(field == "mobile" ? "vcc-softphone input[name=mobile]" : "vcc-softphone .number input");

        await input.PressSequentiallyAsync("c/?*#0912 ");

        (await input.InputValueAsync()).Should().Contain("0912");
        (await SeenAsync(page)).Should().BeEmpty();
    }

    [Fact]
    public async Task Keys_of_the_keypad_reach_no_shortcut()
    {
        var page = await OpenAsync();
        await page.ConnectAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Bàn phím", Exact = true }).ClickAsync();

        await page.Page.Keyboard.PressAsync("7");
        await page.Page.Keyboard.PressAsync("Space");

        (await page.AskedAsync()).Should().Equal("sendDtmf 7");
        (await SeenAsync(page)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_keeps_combinations_and_its_own_keys()
    {
        var page = await OpenAsync();
        await page.Page.Locator("vcc-softphone .number input").FocusAsync();

        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.EvaluateAsync("() => document.querySelector('vcc-softphone').shadowRoot.activeElement.blur()");
        await page.Page.Keyboard.PressAsync("c");

        (await SeenAsync(page)).Distinct().Should().Equal("Control", "k", "Escape", "c");
    }

    /// <summary>A new element in a page that notes every key it sees.</summary>
    private async Task<FakePhonePage> OpenAsync()
    {
        var page = await view.AsNewAsync("light");
        await page.Page.EvaluateAsync(
            """
            () => {
              window.keys?.abort();
              window.keys = new AbortController();
              window.seen = [];
              for (const name of ['keydown', 'keypress', 'keyup']) document.addEventListener(name, event => seen.push(event.key), { signal: keys.signal });
            }
            """);
        return page;
    }

    private static Task<string[]> SeenAsync(FakePhonePage page) => page.Page.EvaluateAsync<string[]>("() => seen");
}
