using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class NavigationTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Fact]
    public async Task Fifty_enhanced_navigations_keep_the_call_and_the_voice()
    {
        var crm = await StartAsync(Sample.Blazor);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, "0912345678");
        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await agent.Page.EvaluateAsync("() => { window.sameDocument = true; }");
        await agent.MarkRealmAsync("first");
        var sessions = Traffic.Requests("/vcc/session");

        foreach (var link in (string[])["Khách hàng", "Lê Quốc Bảo", "← Về danh sách", "Tổng quan"])
        {
            await agent.Page.Locator("a", new() { HasText = link }).First.ClickAsync();
            await agent.ConnectedAsync();
        }

        await agent.Page.WaitForURLAsync(crm.Address.AbsoluteUri);
        await agent.NavigateAsync(46);
        (await agent.Page.EvaluateAsync<bool>("() => window.sameDocument === true")).Should().BeTrue("the page was never loaded anew");
        (await agent.MarkOfRealmAsync()).Should().Be("first");
        Traffic.Requests("/vcc/session").Should().Be(sessions, "the phone never started again");
        await agent.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(agent, customer);
        await agent.HangUpAsync();
        await agent.EndedAsync("agentHangUp");
    }
}
