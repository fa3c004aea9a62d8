using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>The element alone, with the phones of the gallery, in both browsers.</summary>
public class ComponentTests(Firefox firefox, Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples), IClassFixture<Firefox>
{
    private static string Axe => File.ReadAllText(Path.Combine(Repository.Root, "src/Vcc.Embed.Razor/Client/node_modules/axe-core/axe.min.js"));

    public enum Kind
    {
        Chromium,
        Firefox,
    }

    public static TheoryData<Kind> Kinds => [Kind.Chromium, Kind.Firefox];

    [Theory]
    [InlineData("vi", "light")]
    [InlineData("en", "dark")]
    public async Task Every_state_passes_axe_in_Firefox(string lang, string theme)
    {
        var page = await OpenAsync(Kind.Firefox, $"lang={lang}&theme={theme}");

        var violations = await page.CallAsync<string[]>(
            """
            // Only here one page has many phones, so their names are not unique.
            async axeSource => {
              (0, eval)(axeSource);
              const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } } });
              return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`));
            }
            """,
            Axe);

        violations.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_state_fits_280_pixels_in_Firefox()
    {
        var page = await OpenAsync(Kind.Firefox, "width=280");

        var wide = await page.CallAsync<string[]>(GalleryTests.FindOverflow);

        wide.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_typed_number_is_grouped_and_explained(Kind kind)
    {
        var page = await OpenAsync(kind, "only=idle");

        await page.FillAsync("input[type=tel]", "0912345678");
        var grouped = await page.CallAsync<string>("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('input').value");
        await page.FillAsync("input[type=tel]", "05113821234");
        await page.ClickAsync(".hint + .button");

        grouped.Should().Be("0912 345 678");
        (await page.CallAsync<string>("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('input').value")).Should().Be("0236 382 1234");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_focus_follows_a_panel(Kind kind)
    {
        var page = await OpenAsync(kind, "only=talking");

        await page.ClickAsync("[data-opens=keypad]");
        var focused = await page.CallAsync<string[]>(
            """
            async () => {
              const root = document.querySelector('vcc-softphone').shadowRoot;
              root.querySelector('.key').focus();
              const before = root.activeElement.className;
              root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
              await new Promise(requestAnimationFrame);
              return [before, root.activeElement?.dataset.opens ?? 'nothing'];
            }
            """);

        focused.Should().Equal("key", "keypad");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Keys_move_the_docked_phone(Kind kind)
    {
        var page = await OpenAsync(kind, "only=docked");

        var moved = await page.CallAsync<double>(
            """
            async () => {
              const root = document.querySelector('vcc-softphone').shadowRoot;
              const [box, handle] = [root.querySelector('.docked'), root.querySelector('.handle')];
              const before = box.getBoundingClientRect().bottom;
              handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true }));
              await new Promise(requestAnimationFrame);
              return before - box.getBoundingClientRect().bottom;
            }
            """);

        moved.Should().Be(24);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_ringing_phone_is_drawn_in_the_next_frame(Kind kind)
    {
        var page = await OpenAsync(kind, "only=idle");

        var frames = await page.CallAsync<int>(
            """
            async () => {
              const element = document.querySelector('vcc-softphone');
              const { ringingCall } = await import('/gallery/demo-phone.js');
              await new Promise(requestAnimationFrame);
              const { phone } = element;
              phone.state = { ...phone.state, call: { ...ringingCall, startedAt: Date.now() } };
              phone.tell('vcc-state', phone.state);
              for (let frame = 1; ; frame++) {
                await new Promise(requestAnimationFrame);
                if (element.shadowRoot.querySelector('.answer')) return frame;
              }
            }
            """);

        frames.Should().Be(1);
    }

    private async Task<IBrowserPage> OpenAsync(Kind kind, string query)
    {
        var crm = await StartAsync(Sample.Blazor);
        IBrowserPage page = kind == Kind.Firefox ? Own(await firefox.NewPageAsync()) : new ChromiumPage(await Context.NewPageAsync());
        await page.OpenAsync(new Uri(crm.Address, "gallery?" + query).AbsoluteUri);
        await page.CallAsync<bool>("async () => { while (!document.querySelector('#gallery[data-drawn]')) await new Promise(requestAnimationFrame); return true; }");
        return page;
    }
}
