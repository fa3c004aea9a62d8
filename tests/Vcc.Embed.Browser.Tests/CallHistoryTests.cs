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
        var crm = await StartAsync(sample);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, Number);
        await customer.CallAsync();
        await agent.RingsWithAsync(Number);
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
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
}
