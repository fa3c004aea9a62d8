using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

public class NavigationTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    [Fact]
    public async Task Fifty_enhanced_navigations_keep_the_call_and_the_voice()
    {
        var (crm, agent, customer) = await TalkAsync(Sample.Blazor);
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

    [Fact]
    public async Task A_page_with_a_call_asks_before_leaving()
    {
        var (_, agent, customer) = await TalkAsync(Sample.Mvc);
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        agent.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await agent.Page.Locator("a", new() { HasText = "Khách hàng" }).First.ClickAsync();

        (await asked.Task.WaitAsync(TestTimeouts.Signal)).Should().Be("beforeunload");
        await agent.ShowsAsync("Rời trang này sẽ kết thúc cuộc gọi.");
        await Conversation.BothHearEachOtherAsync(agent, customer);
        // Otherwise the end of the test would be asked about too.
        await agent.HangUpAsync();
        await agent.EndedAsync("agentHangUp");
    }

    [Fact]
    public async Task The_page_after_a_call_offers_to_call_back()
    {
        var (_, agent, customer) = await TalkAsync(Sample.Mvc);

        await agent.Page.ReloadAsync();
        await customer.InPhaseAsync("ended");
        await agent.ReadyAsync();
        await agent.ShowsAsync("Cuộc gọi với 0912 345 678 đã kết thúc vì trang được tải lại.");
        await agent.Browser.ClickAsync("[part=cut-call] button.call[aria-disabled=false]");

        await agent.WhenAsync("state.call?.direction === 'outbound' && state.call.number === '0912345678'");
    }

    [Fact]
    public async Task A_page_without_a_call_never_asks()
    {
        var crm = await StartAsync(Sample.Mvc);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var asked = false;
        agent.Page.Dialog += (_, dialog) =>
        {
            asked = true;
            _ = dialog.AcceptAsync();
        };

        await agent.Page.Locator("a", new() { HasText = "Khách hàng" }).First.ClickAsync();
        await agent.Page.WaitForURLAsync(new Uri(crm.Address, "customers").AbsoluteUri);

        asked.Should().BeFalse();
    }
}
