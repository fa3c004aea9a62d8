using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>The phone window of the MVC sample: it owns the phone, so the pages may change.</summary>
public class PhoneWindowTests(Chromium chromium, RunningSamples samples, ITestOutputHelper output) : BrowserTest(chromium, samples)
{
    private const string Mirrors = "document.querySelector('vcc-softphone').phone.sharing?.remote === true";

    [Fact]
    public async Task Fifty_page_loads_keep_the_call()
    {
        var (crm, agent, window) = await OpenWindowAsync();
        var customer = await TalkAsync(crm, agent);
        await window.MarkRealmAsync("first");
        await window.MeasureGapAsync();
        await customer.MeasureGapAsync();

        for (var load = 1; load <= 50; load++)
        {
            await agent.Browser.OpenAsync(new Uri(crm.Address, load % 2 == 0 ? "" : "customers").AbsoluteUri);
            await agent.WhenAsync($"{Mirrors} && state.call?.state === 'connected'");
        }

        (await window.MarkOfRealmAsync()).Should().Be("first");
        await Conversation.BothHearEachOtherAsync(window, customer);
        var (atAgent, atCustomer) = (await window.LongestGapAsync(), await customer.LongestGapAsync());
        output.WriteLine($"Longest time without voice: {atAgent:0} ms at the agent, {atCustomer:0} ms at the customer.");
        Math.Max(atAgent, atCustomer).Should().BeLessThan(1000);
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task A_crashed_page_leaves_the_call_alone()
    {
        var (crm, agent, window) = await OpenWindowAsync();
        var customer = await TalkAsync(crm, agent);

        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        agent.Page.Crash += (_, _) => crashed.TrySetResult();
        var session = await Context.NewCDPSessionAsync(agent.Page);
        // A page that crashes does not respond.
        _ = session.SendAsync("Page.crash");
        await crashed.Task.WaitAsync(TestTimeouts.Signal);
        await agent.Page.CloseAsync();

        await Conversation.BothHearEachOtherAsync(window, customer);
        await window.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task The_page_that_dialed_may_freeze_reload_and_close()
    {
        var (crm, agent, window) = await OpenWindowAsync();
        var customer = await CustomerAsync(crm.Address, "0987654321");
        await agent.CallAsync("0987654321");
        await customer.InPhaseAsync("incoming");
        await customer.AnswerAsync();
        await agent.ConnectedAsync();
        await window.ConnectedAsync();

        await agent.FreezeAsync(true);
        await Conversation.BothHearEachOtherAsync(window, customer);
        await agent.FreezeAsync(false);
        await agent.WhenAsync($"{Mirrors} && state.call?.state === 'connected'");
        await agent.Page.ReloadAsync();
        await agent.WhenAsync($"{Mirrors} && state.call?.state === 'connected'");
        await agent.Page.CloseAsync();

        await Conversation.BothHearEachOtherAsync(window, customer);
        await window.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task A_window_with_a_call_asks_before_leaving()
    {
        var (crm, agent, window) = await OpenWindowAsync();
        var customer = await TalkAsync(crm, agent);
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        window.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await window.Page.EvaluateAsync("() => location.reload()");

        (await asked.Task.WaitAsync(TestTimeouts.Signal)).Should().Be("beforeunload");
        await Conversation.BothHearEachOtherAsync(window, customer);
        await agent.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task The_window_waits_for_the_end_of_a_call()
    {
        var (crm, agent, customer) = await TalkAsync(Sample.Mvc);
        var page = await Context.NewPageAsync();
        var window = new SoftphonePage(new ChromiumPage(page));

        await window.Browser.OpenAsync(new Uri(crm.Address, "vcc/phone?lang=vi").AbsoluteUri);
        await window.ShowsAsync("Cửa sổ này nhận điện thoại khi cuộc gọi kết thúc.");
        await Conversation.BothHearEachOtherAsync(agent, customer);
        await window.HangUpAsync();
        await customer.InPhaseAsync("ended");

        await window.ReadyAsync();
        await window.WhenAsync("document.querySelector('vcc-softphone').phone.sharing.remote === false");
        await agent.WhenAsync($"{Mirrors} && state.connection.state === 'ready'", TestTimeouts.Start);
    }

    [Fact]
    public async Task A_closed_window_is_offered_again()
    {
        var (_, agent, window) = await OpenWindowAsync();

        await window.Page.CloseAsync();

        await agent.ReadyAsync();
        await agent.ShowsAsync("Mở cửa sổ");
    }

    [Fact]
    public async Task The_phone_above_all_windows_controls_the_call()
    {
        var (crm, agent, window) = await OpenWindowAsync();
        var above = await Context.RunAndWaitForPageAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Luôn hiện trên các cửa sổ khác" }).ClickAsync());
        var phone = above.FrameLocator("iframe");
        // The sample would open the customer of a known number, beside the navigation below.
        const string Unknown = "0987001122";
        var customer = await CustomerAsync(crm.Address, Unknown);
        await customer.CallAsync();
        await agent.RingsWithAsync(Unknown);

        await phone.GetByRole(AriaRole.Button, new() { Name = "Nghe" }).ClickAsync();
        await customer.InPhaseAsync("talking");
        await agent.Page.GotoAsync(new Uri(crm.Address, "customers").AbsoluteUri);

        await Conversation.BothHearEachOtherAsync(window, customer);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Kết thúc" }).ClickAsync();
        await customer.InPhaseAsync("ended");
        await above.CloseAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Luôn hiện trên các cửa sổ khác" })).ToBeVisibleAsync();
    }

    private async Task<(RunningSample Crm, SoftphonePage Agent, SoftphonePage Window)> OpenWindowAsync()
    {
        var crm = await StartAsync(Sample.Mvc);
        var agent = await AgentAsync();
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        var popup = await Context.RunAndWaitForPageAsync(() => agent.Page.GetByRole(AriaRole.Button, new() { Name = "Mở cửa sổ" }).ClickAsync());
        var window = new SoftphonePage(new ChromiumPage(popup));
        await window.ReadyAsync();
        await agent.WhenAsync($"{Mirrors} && state.connection.state === 'ready'", TestTimeouts.Start);
        return (crm, agent, window);
    }

    private async Task<CustomerPhone> TalkAsync(RunningSample crm, SoftphonePage agent)
    {
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await agent.RingsWithAsync(Minh);
        // The sample opens the customer of an answered call.
        await Task.WhenAll(agent.Page.WaitForURLAsync("**/customers/*"), agent.AnswerAsync());
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        return customer;
    }
}
