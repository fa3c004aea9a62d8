using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Every state of the phone, on the page <c>/gallery</c> of the Blazor sample.</summary>
public class GalleryTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    /// <summary>Names every visible part that is wider than its scene.</summary>
    internal const string FindOverflow =
        """
        () => [...document.querySelectorAll('figure')].flatMap((figure) => {
          const right = figure.getBoundingClientRect().right;
          const inner = [...figure.querySelector('vcc-softphone').shadowRoot.querySelectorAll('*')];
          return inner
            .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > right + 0.5)
            .map((element) => `${figure.id}: ${element.localName}.${element.className}`);
        })
        """;

    private static string Axe => File.ReadAllText(Path.Combine(Repository.Root, "src/Vcc.Embed.Razor/Client/node_modules/axe-core/axe.min.js"));

    [Theory]
    [InlineData("vi", "light")]
    [InlineData("vi", "dark")]
    [InlineData("en", "light")]
    [InlineData("en", "dark")]
    public async Task Every_state_passes_axe(string lang, string theme)
    {
        var page = await OpenAsync($"lang={lang}&theme={theme}");
        await page.EvaluateAsync(Axe);

        var violations = await page.EvaluateAsync<string[]>(
            """
            // Only here one page has many phones, so their names are not unique.
            async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } } })).violations.flatMap(({ id, nodes }) =>
              nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`))
            """);

        violations.Should().BeEmpty();
        await ShootAsync(page, $"{lang}-{theme}");
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Every_state_fits_280_pixels(string lang)
    {
        var page = await OpenAsync($"lang={lang}&width=280");

        var wide = await page.EvaluateAsync<string[]>(FindOverflow);

        wide.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_microphone_stays_chosen()
    {
        var page = await OpenAsync("lang=en&only=missingDevice");

        await Assertions.Expect(page.GetByLabel("Microphone", new() { Exact = true })).ToHaveValueAsync("gone");
    }

    [Fact]
    public async Task The_docked_phone_follows_the_mouse()
    {
        var page = await OpenAsync("lang=en&only=docked");
        var handle = page.GetByRole(AriaRole.Button, new() { Name = "Move the phone" });
        var before = await PlaceAsync(handle);

        await handle.HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(before.X - 30, before.Y + 22, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();

        var after = await PlaceAsync(handle);
        (after.X - before.X).Should().BeInRange(-80, -20);
    }

    private static async Task<LocatorBoundingBoxResult> PlaceAsync(ILocator control) =>
        await control.BoundingBoxAsync() ?? throw new InvalidOperationException("The control is hidden.");

    private async Task<IPage> OpenAsync(string query)
    {
        var crm = await StartAsync(Sample.Blazor);
        var page = await Context.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(crm.Address, "gallery?" + query).AbsoluteUri);
        await page.Locator("#gallery[data-drawn]").WaitForAsync();
        return page;
    }

    /// <summary>A picture of all states, to look at.</summary>
    private static async Task ShootAsync(IPage page, string name)
    {
        var path = Path.Combine(Repository.Root, "TestResults", "gallery", name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
