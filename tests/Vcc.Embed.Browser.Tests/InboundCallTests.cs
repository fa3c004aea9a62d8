using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class InboundCallTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task A_customer_calls_and_both_hear_each_other(Sample sample)
    {
        var (_, agent, customer) = await RingAsync(sample);
        await agent.ShowsAsync("0912 345 678");
        await agent.AnswerAsync();
        await customer.InPhaseAsync("talking");

        await Conversation.BothHearEachOtherAsync(agent, customer);
        await customer.HangUpAsync();

        await agent.EndedAsync("customerHangUp");
        await agent.ShowsAsync("Khách hàng đã gác máy");
    }

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task A_customer_calls_and_the_agent_hangs_up(Sample sample)
    {
        var (_, agent, customer) = await TalkAsync(sample);

        await agent.HangUpAsync();

        await agent.EndedAsync("agentHangUp");
        await customer.InPhaseAsync("ended");
    }

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task The_same_call_works_over_TLS(Sample sample)
    {
        var (_, agent, customer) = await TalkAsync(sample, Minh, "--Vcc:Simulator:Tls=true");

        await Conversation.BothHearEachOtherAsync(agent, customer);

        agent.Page.Url.Should().StartWith("https://");
        Traffic.Sockets.Should().OnlyContain(address => address.StartsWith("wss://"));
    }

    [Theory]
    [InlineData(Sample.Blazor)]
    [InlineData(Sample.Mvc)]
    public async Task The_page_keeps_the_call_in_its_history(Sample sample)
    {
        var (_, agent, customer) = await TalkAsync(sample);
        await customer.HangUpAsync();
        await agent.EndedAsync("customerHangUp");

        var history = agent.Page.Locator("#calls li");

        await Microsoft.Playwright.Assertions.Expect(history).ToContainTextAsync("Nguyễn Hoàng Minh");
        await Microsoft.Playwright.Assertions.Expect(history).ToContainTextAsync("Gọi đến");
    }
}
