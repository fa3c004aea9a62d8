using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class OutboundCallTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task The_agent_calls_and_both_hear_each_other(Sample sample)
    {
        var (agent, customer) = await ReadyAsync(sample, "0903112233");

        await agent.CallAsync("0903112233");
        await customer.InPhaseAsync("incoming");
        await agent.WhenAsync("state.call?.state === 'customerRinging'");
        await customer.AnswerAsync();
        await agent.ConnectedAsync();

        await Conversation.BothHearEachOtherAsync(agent, customer);
        await agent.HangUpAsync();
        await agent.EndedAsync("agentHangUp");
        await customer.InPhaseAsync("ended");
    }

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task A_button_on_the_customers_page_calls_that_customer(Sample sample)
    {
        var (agent, customer) = await ReadyAsync(sample, "0987654321", "/customers/2");

        await agent.Page.Locator("main .button.green").ClickAsync();
        await customer.InPhaseAsync("incoming");
        await customer.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.HangUpAsync();

        await agent.EndedAsync("customerHangUp");
    }

    private async Task<(SoftphonePage Agent, CustomerPhone Customer)> ReadyAsync(Sample sample, string number, string path = "/")
    {
        var crm = await StartAsync(sample);
        var customer = await CustomerAsync(crm.Address, number);
        var agent = await AgentAsync();
        await agent.OpenAsync(new Uri(crm.Address, path).AbsoluteUri);
        return (agent, customer);
    }
}
