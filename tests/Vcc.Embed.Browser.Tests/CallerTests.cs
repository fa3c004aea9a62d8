using System.Globalization;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;
using static Microsoft.Playwright.Assertions;

namespace Vcc.Embed.Browser.Tests;

/// <summary>What the CRM around the phone shows of a caller.</summary>
public class CallerTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Fact]
    public async Task The_mvc_page_shows_the_number_before_the_name()
    {
        var crm = await StartAsync(Sample.Mvc);
        var agent = await AgentAsync();
        var found = new TaskCompletionSource();
        await agent.Page.RouteAsync("**/customers/by-phone*", async route =>
        {
            await found.Task;
            await route.ContinueAsync();
        });
        var customer = await ReadyAsync(crm, agent);

        await customer.CallAsync();

        await Expect(agent.Page.Locator(".pop")).ToContainTextAsync("0912345678");
        found.SetResult();
        await Expect(agent.Page.Locator(".pop")).ToContainTextAsync("Nguyễn Hoàng Minh");
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

    private async Task<CustomerPhone> ReadyAsync(RunningSample crm, SoftphonePage agent)
    {
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        return await CustomerAsync(crm.Address, "0912345678");
    }
}
