using Microsoft.Playwright;
using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>The console as a developer uses it, in both languages and themes, wide and beside the CRM.</summary>
public sealed class ConsoleTests(Browsers browsers)
{
    private const int Narrow = 380;
    private const int Wide = 1500;

    private const string RungsInOrderBesideTheirTimes =
        """
        () => [...document.querySelectorAll('.rung')].map(rung => {
          const arrow = rung.querySelector('.arrow');
          const party = rung.querySelector('.party').textContent;
          return rung.querySelector('time').getBoundingClientRect().right > arrow.getBoundingClientRect().left ? 'overlap' : arrow.textContent.replace(party, '').trim();
        })
        """;

    [Theory]
    [InlineData("vi", "light", Wide)]
    [InlineData("en", "dark", Wide)]
    [InlineData("vi", "dark", Narrow)]
    [InlineData("en", "light", Narrow)]
    public async Task The_console_fits_its_window(string language, string theme, int width)
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var console = await OpenAsync(stage, language, theme, width);
        await Steps.CustomerCalls(stage);
        await Steps.AgentAccepts(stage);

        await console.GetByTestId("calls").Locator("[data-state=talking]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        foreach (var tab in new[] { "agents", "ladder", "faults", "calls" })
        {
            if (width == Narrow)
                await console.GetByTestId("tab-" + tab).ClickAsync();
            await Expect(console.GetByTestId(tab)).ToBeVisibleAsync();
            await FitsAsync(console);
            await ShootAsync(console, $"console-{language}-{theme}-{width}-{(width == Narrow ? tab : "all")}");
        }

        if (width == Narrow)
            await console.GetByTestId("tab-ladder").ClickAsync();
        (await console.EvaluateAsync<string[]>(RungsInOrderBesideTheirTimes)).Should().ContainInOrder("1010003 refresh", "REGISTER", "INVITE", "1038 rings", "1039 answered").And.NotContain("overlap");
        if (width == Narrow)
            await console.GetByTestId("tab-calls").ClickAsync();
        await console.GetByTestId("call").GetByTestId("hang-up").ClickAsync();
        await stage.A.SeesAsync("csEndCall");
        await console.GetByTestId("call").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        (await console.GetByTestId("rungs").Locator(".rung.sip").CountAsync()).Should().BeGreaterThan(5);
    }

    [Fact]
    public async Task The_console_plays_the_customer_and_sets_faults()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var console = await OpenAsync(stage, "en", "light", Wide);

        await stage.A.RunAsync($"csCallout('{Steps.Customer}')");
        await stage.A.SeesAsync("csCurrentCallId");
        await console.GetByTestId("answer-as").ClickAsync();
        await stage.A.SeesAsync("csCustomerAccept");
        // A console that is drawn late still offers to reject the first call.
        await console.Locator("[data-testid=call][data-state=talking]").WaitForAsync();
        await Steps.AgentEnds(stage);
        await stage.A.RunAsync($"csCallout('{Steps.Customer}')");
        await stage.A.SeesAsync("csCurrentCallId");
        await console.GetByTestId("sip-code").SelectOptionAsync("480");
        await console.GetByTestId("reject-as").ClickAsync();
        await stage.A.SeesAsync("showCalloutError");
        await console.GetByTestId("fault-hold.refuse").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(console.GetByTestId("active-faults")).ToContainTextAsync(VccFaultNames.HoldRefuse);
        stage.Vcc.Faults.Active.Should().ContainSingle(fault => fault.Name == VccFaultNames.HoldRefuse);
        await console.GetByTestId("active-faults").Locator(".chip").ClickAsync();
        await Expect(console.GetByTestId("active-faults")).Not.ToContainTextAsync(VccFaultNames.HoldRefuse);

        (await stage.A.CallbacksAsync()).Should().ContainMatch("showCalloutError(IPCC_NOT_CONNECT_CUSTOMER,480)*");
        stage.Vcc.Faults.Active.Should().BeEmpty();
    }

    [Fact]
    public async Task The_agent_hears_a_tone_from_the_console()
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var console = await OpenAsync(stage, "vi", "light", Wide);

        await console.GetByTestId("from").FillAsync("0987654321");
        await console.GetByTestId("to").FillAsync(stage.Vcc.Hotline);
        await console.GetByTestId("place").ClickAsync();
        await stage.A.SeesAsync("csCurrentCallId");
        await stage.A.RunAsync("onAcceptCall()");
        await stage.A.SeesAsync("csAcceptCall");
        await console.FrameLocator("iframe").GetByTestId("phone").And(console.FrameLocator("iframe").Locator("[data-phase=talking]")).WaitForAsync();
        var heard = await stage.A.ReadAsync<AudioLevel>("listen(1500)");
        await ShootAsync(console, "console-phone-vi-light");

        heard.Hz.Should().BeApproximately(440, 12);
        (await stage.A.CallbacksAsync()).Should().ContainMatch("csCallRinging(0987654321)*");
    }

    [Theory]
    [InlineData("echo")]
    [InlineData("microphone")]
    public async Task A_phone_in_the_console_uses_the_chosen_voice(string voice)
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var console = await OpenAsync(stage, "en", "light", Wide);

        await console.GetByTestId("voice").SelectOptionAsync(voice);
        await console.GetByTestId("to").FillAsync(stage.Vcc.Hotline);
        await console.GetByTestId("place").ClickAsync();
        await stage.A.SeesAsync("csCurrentCallId");
        await stage.A.RunAsync("onAcceptCall()");
        await stage.A.SeesAsync("csAcceptCall");
        var heard = await stage.A.ReadAsync<AudioLevel>("listen(2500)");

        await Expect(console.FrameLocator("iframe").GetByTestId("source")).ToHaveValueAsync(voice);
        heard.Rms.Should().BeGreaterThan(0.02, "the agent hears a microphone's beep: the customer's, or his own come back");
        heard.Hz.Should().NotBeApproximately(440, 12);
    }

    [Theory]
    [InlineData("vi", "light")]
    [InlineData("en", "dark")]
    public async Task The_customer_phone_shows_each_phase(string language, string theme)
    {
        await using var stage = await browsers.StageAsync();
        await Steps.Start(stage);
        var customer = await CustomerPhone.OpenAsync(stage.Context, stage.Vcc.BaseAddress, Steps.Customer, $"lang={language}&theme={theme}");
        await customer.Page.SetViewportSizeAsync(Narrow, 760);
        await ShootAsync(customer.Page, $"customer-{language}-{theme}-idle");

        await stage.A.RunAsync($"csCallout('{Steps.Customer}')");
        await customer.InPhaseAsync("incoming");
        await Expect(customer.Page.GetByTestId("answer")).ToBeVisibleAsync();
        await ShootAsync(customer.Page, $"customer-{language}-{theme}-incoming");
        await customer.ClickAsync("answer");
        await customer.InPhaseAsync("talking");
        await customer.ClickAsync("key-5");
        await Expect(customer.Page.GetByTestId("notes")).ToContainTextAsync("5");
        await FitsAsync(customer.Page);
        await ShootAsync(customer.Page, $"customer-{language}-{theme}-talking");
        await customer.ClickAsync("hang-up");
        await customer.InPhaseAsync("ended");
        await ShootAsync(customer.Page, $"customer-{language}-{theme}-ended");

        await stage.A.SeesAsync("csEndCall");
    }

    private static async Task<IPage> OpenAsync(Stage stage, string language, string theme, int width)
    {
        var page = await stage.Context.NewPageAsync();
        page.SetDefaultTimeout((float)TestTimeouts.Signal.TotalMilliseconds);
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(new Uri(stage.Vcc.BaseAddress, $"vcc-simulator?lang={language}&theme={theme}").ToString());
        await page.GetByTestId("agent-5000").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    private static async Task FitsAsync(IPage page) =>
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, "nothing may stick out of the window");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static Task<byte[]> ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png"), FullPage = false });
}
