using System.Globalization;
using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;
using static Microsoft.Playwright.Assertions;

namespace Vcc.Embed.Browser.Tests;

/// <summary>What the agent sees of a caller's customer.</summary>
public class CallerTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task The_number_shows_before_the_customer(Sample sample)
    {
        var crm = await StartAsync(sample);
        var agent = await AgentAsync();
        var found = new TaskCompletionSource();
        await agent.Page.RouteAsync("**/vcc/customers/*", async route =>
        {
            await found.Task;
            await route.ContinueAsync();
        });
        var customer = await ReadyAsync(crm, agent);

        await customer.CallAsync();

        await agent.RingsWithAsync("0912345678");
        await Expect(CardOf(agent)).ToBeHiddenAsync();
        found.SetResult();
        await Expect(CardOf(agent)).ToContainTextAsync("Nguyễn Hoàng Minh");
    }

    [Fact]
    public async Task The_customer_opens_and_the_call_goes_on()
    {
        var (crm, agent, customer) = await RingAsync(Sample.Blazor);

        await agent.AnswerAsync();

        await Expect(agent.Page).ToHaveURLAsync(new Uri(crm.Address, "customers/1").AbsoluteUri);
        await Expect(CardOf(agent)).ToContainTextAsync("Nguyễn Hoàng Minh");
        await Conversation.BothHearEachOtherAsync(agent, customer);
    }

    [Fact]
    public async Task A_page_load_waits_until_the_call_is_closed()
    {
        var (crm, agent, customer) = await TalkAsync(Sample.Mvc);
        await Expect(CardOf(agent).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("target", "_blank");
        await customer.HangUpAsync();
        await Expect(CardOf(agent).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("target", "_self");

        await agent.Browser.ClickAsync(".pair button.plain");

        await Expect(agent.Page).ToHaveURLAsync(new Uri(crm.Address, "customers/1").AbsoluteUri);
    }

    [Fact]
    public async Task A_new_tab_leaves_the_call_alone()
    {
        var (crm, agent, customer) = await TalkAsync(Sample.Mvc);

        var tab = new SoftphonePage(new ChromiumPage(await agent.Page.RunAndWaitForPopupAsync(() => CardOf(agent).GetByRole(AriaRole.Link).ClickAsync())));

        await Expect(tab.Page).ToHaveURLAsync(new Uri(crm.Address, "customers/1").AbsoluteUri);
        await tab.WhenAsync("document.querySelector('vcc-softphone').phone.sharing?.remote && state.call?.state === 'connected'", TestTimeouts.Start);
        await agent.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(agent, customer);
        await tab.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task Calls_have_the_time_of_the_agents_zone(Sample sample)
    {
        var crm = await StartAsync(sample);
        var agent = await AgentAsync();
        var browser = await Context.NewCDPSessionAsync(agent.Page);
        await browser.SendAsync("Emulation.setTimezoneOverride", new Dictionary<string, object> { ["timezoneId"] = "Pacific/Auckland" });
        var customer = await ReadyAsync(crm, agent);

        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        var clock = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));
        await customer.HangUpAsync();

        var minutes = new[] { clock.AddMinutes(-1), clock }.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture));
        await Expect(agent.Page.Locator("#calls li").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex(string.Join('|', minutes)));
    }

    private static ILocator CardOf(SoftphonePage agent) => agent.Page.Locator("vcc-softphone [part=customer]");

    private async Task<CustomerPhone> ReadyAsync(RunningSample crm, SoftphonePage agent)
    {
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        return await CustomerAsync(crm.Address, "0912345678");
    }
}
