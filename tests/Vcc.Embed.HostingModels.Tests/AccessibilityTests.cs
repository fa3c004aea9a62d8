using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>The element in a browser, by axe and by keyboard.</summary>
public sealed class AccessibilityTests(ElementPage element) : IClassFixture<ElementPage>
{
    [Theory]
    [InlineData("null", "light")]
    [InlineData("null", "dark")]
    [InlineData("'ringing'", "light")]
    [InlineData("'ringing'", "dark")]
    [InlineData("'connected'", "light")]
    [InlineData("'connected'", "dark")]
    [InlineData("'ended'", "light")]
    public async Task Axe_finds_nothing_to_mend(string state, string theme)
    {
        var page = await element.AsNewAsync(theme);
        await page.Page.EvaluateAsync($"{state} && fakePhone.callIs({state}, {{ connectedAt: 1700000005000, endedAt: 1700000009000 }})");
        await page.Page.WaitForFunctionAsync("() => !document.querySelector('vcc-softphone').shadowRoot.querySelector('.answer[aria-disabled=true]')");

        var found = await page.Page.Locator("vcc-softphone").RunAxe();

        found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}").Should().BeEmpty();
    }

    [Fact]
    public async Task The_keyboard_answers_a_call_and_sends_a_digit()
    {
        var page = await element.AsNewAsync("light");
        await page.RingAsync();
        var answer = page.Page.GetByRole(AriaRole.Button, new() { Name = "Nghe", Exact = true });
        await Assertions.Expect(answer).ToHaveAttributeAsync("aria-disabled", "false");

        await answer.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ConnectAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Bàn phím", Exact = true }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("7");
        await page.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Page.Locator("vcc-softphone .keypad")).ToHaveCountAsync(0);
        (await page.AskedAsync()).Should().Equal("answer", "sendDtmf 7");
    }

    [Theory]
    [InlineData("'ringing'")]
    [InlineData("'connected'")]
    public async Task At_280_px_nothing_is_cut_off(string state)
    {
        var page = await element.AsNewAsync("light");
        await page.Page.EvaluateAsync("document.querySelector('vcc-softphone').style.width = '280px'");
        await page.Page.EvaluateAsync($"fakePhone.callIs({state}, {{ connectedAt: 1700000005000, number: '+849123456789012345' }})");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('.party')");

        var cut = await page.Page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.querySelector('vcc-softphone').shadowRoot;
              const card = root.querySelector('.card').getBoundingClientRect();
              return [...root.querySelectorAll('button, p, input')]
                .filter(part => part.getBoundingClientRect().right > card.right || part.scrollWidth > part.clientWidth + 1)
                .map(part => part.outerHTML);
            }
            """);

        cut.Should().BeEmpty();
    }

    [Theory]
    [InlineData("'ringing'")]
    [InlineData("'connected'")]
    public async Task Every_button_is_at_least_44_px_each_way(string state)
    {
        var page = await element.AsNewAsync("light");
        await page.Page.EvaluateAsync($"fakePhone.callIs({state}, {{ connectedAt: 1700000005000 }})");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('.party')");

        var small = await page.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector('vcc-softphone').shadowRoot.querySelectorAll('button')]
              .filter(button => button.getBoundingClientRect().height < 44 || button.getBoundingClientRect().width < 44)
              .map(button => button.outerHTML)
            """);

        small.Should().BeEmpty();
    }
}
