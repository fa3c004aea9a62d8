using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;
using static Microsoft.Playwright.Assertions;

namespace Vcc.Embed.Browser.Tests;

/// <summary>A call from the page through the endpoint into the sample's database, and back into the customer's page.</summary>
public class CallHistoryTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    // No other test calls from this number.
    private const string Number = "0918887766";

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task An_answered_call_is_saved_exactly_once(Sample sample)
    {
        var (crm, agent, customer) = await TalkAsync(sample, Number);
        var saved = agent.SavedAsync("answered");

        await customer.HangUpAsync();
        await saved;
        await agent.OpenAsync(new Uri(crm.Address, "customers/8").AbsoluteUri);

        var calls = agent.Page.Locator(".vcc-history tbody tr");
        await Expect(calls).ToHaveCountAsync(1);
        await Expect(calls).ToHaveAttributeAsync("data-outcome", "answered");
        await Expect(calls).ToContainTextAsync(Number);
        (await crm.Calls.OutcomesAsync("+84918887766")).Should().Equal("Answered");
    }

    [Fact]
    public async Task A_left_page_saves_its_call_without_another()
    {
        var (crm, agent, customer) = await TalkAsync(Sample.Mvc, "0976543210");

        await agent.Page.GotoAsync("about:blank");

        // No page with a phone is left that could send the record.
        await customer.Page.WaitForFunctionAsync("async () => (await (await fetch('/customers/6')).text()).includes('data-outcome=\"interrupted\"')");
        (await crm.Calls.OutcomesAsync("+84976543210")).Should().Equal("Interrupted");
    }

    [Fact]
    public async Task A_record_waits_in_the_browser_for_the_server()
    {
        var (crm, agent, customer) = await RingAsync(Sample.Mvc, "0968220011");
        await agent.Page.RouteAsync("**/vcc/calls", route => route.AbortAsync());
        await customer.HangUpAsync();
        await agent.ShowsAsync("Chưa lưu cuộc gọi. Điện thoại tự gửi lại.");
        (await crm.Calls.OutcomesAsync("+84968220011")).Should().NotContain("Missed");

        await agent.Page.UnrouteAsync("**/vcc/calls");

        await agent.ShowsAsync("Đã lưu cuộc gọi");
        (await crm.Calls.OutcomesAsync("+84968220011")).Should().Equal("Missed");
    }

    [Fact]
    public async Task A_note_of_a_left_page_is_saved()
    {
        var (_, agent, customer) = await RingAsync(Sample.Mvc, "0934556677");
        await customer.HangUpAsync();
        await agent.ShowsAsync("Đã lưu cuộc gọi");
        await agent.Browser.FillAsync("textarea", "Hẹn sáng mai");

        await agent.Page.GotoAsync("about:blank");

        await customer.Page.WaitForFunctionAsync("async () => (await (await fetch('/customers/4')).text()).includes('Hẹn sáng mai')");
    }
}
