using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class ClickToCallTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Theory]
    [InlineData(Sample.Mvc)]
    [InlineData(Sample.Blazor)]
    public async Task A_clicked_number_is_called_from_any_tab(Sample sample)
    {
        var crm = await StartAsync(sample);
        var owner = await AgentAsync();
        await owner.OpenAsync(crm.Address.AbsoluteUri);
        var agent = await AgentAsync();
        await agent.OpenAsync(new Uri(crm.Address, "customers/1").AbsoluteUri);
        await agent.WhenAsync("document.querySelector('vcc-softphone').phone.sharing.remote");
        var customer = await CustomerAsync(crm.Address, Minh);
        var link = agent.Page.Locator("a.button[data-vcc-call]");

        await link.ClickAsync();
        await customer.InPhaseAsync("incoming");
        await Microsoft.Playwright.Assertions.Expect(link).ToHaveAttributeAsync("aria-disabled", "true");
        await customer.AnswerAsync();
        await owner.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(owner, customer);
        var saved = owner.SavedAsync("answered");
        await agent.HangUpAsync();
        await saved;

        await Microsoft.Playwright.Assertions.Expect(link).Not.ToHaveAttributeAsync("aria-disabled", "true");
        (await crm.Calls.ContextsAsync("+84912345678")).Should().ContainSingle(context => context == "customer 1", "other tests call without a context");
    }

    [Theory]
    [InlineData(Sample.Mvc)]
    [InlineData(Sample.Blazor)]
    public async Task A_contact_is_called_by_name(Sample sample)
    {
        var crm = await StartAsync(sample);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, Minh);

        await agent.Browser.FillAsync("input[type=tel]", "hoang minh");
        await agent.Browser.ClickAsync(".contacts .row");
        await agent.PressAsync("call");

        await customer.InPhaseAsync("incoming");
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }
}
