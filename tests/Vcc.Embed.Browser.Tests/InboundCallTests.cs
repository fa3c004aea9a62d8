using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class InboundCallTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task A_customer_calls_both_hear_each_other_and_the_customer_hangs_up(Sample sample)
    {
        var (agent, customer) = await TalkAsync(sample);

        await Conversation.BothHearEachOtherAsync(agent, customer);
        await customer.HangUpAsync();

        await agent.EndedAsync("customerHangUp");
        await agent.SaysAsync("Khách hàng đã gác máy");
    }

    private async Task<(AgentPage Agent, CustomerPage Customer)> TalkAsync(Sample sample, params string[] arguments)
    {
        var crm = await StartAsync(sample, arguments);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, "0912345678");
        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        await agent.SaysAsync("0912 345 678");
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        return (agent, customer);
    }
}
