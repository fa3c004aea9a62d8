using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>The application restarts while an agent talks. Blazor reloads the page then, and the call would end with it. F87</summary>
public sealed class RestartTests(HostingSite site)
{
    private const string Mirrors = "document.querySelector('vcc-softphone').phone.sharing?.remote && state.connection.state === 'ready'";
    private const string Held = "Trang sẽ tải lại khi cuộc gọi kết thúc";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restart_reloads_the_page_after_the_call(bool hasReconnectDialog)
    {
        await using var crm = await HostedCrm.StartAsync(hasReconnectDialog: hasReconnectDialog);
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "server"));
        await InteractiveAsync(agent);
        await agent.Phone.ReadyAsync();
        var customer = await agent.CustomerAsync(crm, "0912345678");
        await customer.CallAsync();
        await agent.Phone.RingsWithAsync("0912345678");
        await agent.Phone.AnswerAsync();
        await agent.Phone.ConnectedAsync();
        await agent.Page.EvaluateAsync("window.isSamePage = true");

        await crm.StopAppAsync();
        await agent.Page.WaitForFunctionAsync("() => { const dialog = document.getElementById('components-reconnect-modal'); return dialog && getComputedStyle(dialog).display !== 'none'; }");
        await crm.StartAppAgainAsync();
        await agent.Phone.ShowsAsync(Held);

        (await agent.Page.EvaluateAsync<bool>("window.isSamePage")).Should().BeTrue();
        await Conversation.BothHearEachOtherAsync(agent.Phone, customer);
        // A click reaches the phone, because the dialog no longer covers it.
        await agent.Page.Locator("vcc-softphone button.hang-up").ClickAsync();
        await customer.InPhaseAsync("ended");
        await agent.Page.WaitForFunctionAsync("() => !window.isSamePage");
        await InteractiveAsync(agent);
        await agent.Phone.ReadyAsync();
    }

    [Fact]
    public async Task A_restart_without_a_call_reloads_at_once()
    {
        await using var crm = await HostedCrm.StartAsync();
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "server"));
        await InteractiveAsync(agent);
        await agent.Phone.ReadyAsync();
        await agent.Page.EvaluateAsync("window.isSamePage = true");

        await crm.StopAppAsync();
        await crm.StartAppAgainAsync();

        await agent.Page.WaitForFunctionAsync("() => !window.isSamePage");
        await agent.Phone.ReadyAsync();
    }

    [Fact]
    public async Task The_phone_window_talks_through_a_restart()
    {
        await using var crm = await HostedCrm.StartAsync();
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "server"));
        await agent.Phone.ReadyAsync();
        var page = await agent.Context.NewPageAsync();
        await page.GotoAsync(new Uri(crm.Address, "vcc/phone").AbsoluteUri);
        var window = new SoftphonePage(new ChromiumPage(page));
        await window.ReadyAsync();
        await agent.Phone.WhenAsync(Mirrors, TestTimeouts.Start);
        var customer = await agent.CustomerAsync(crm, "0912345678");
        await customer.CallAsync();
        await agent.Phone.RingsWithAsync("0912345678");
        await agent.Phone.AnswerAsync();
        await window.ConnectedAsync();
        await agent.Page.EvaluateAsync("window.isSamePage = true");

        await crm.StopAppAsync();
        await crm.StartAppAgainAsync();
        await agent.Page.WaitForFunctionAsync("() => !window.isSamePage");

        await agent.Phone.WhenAsync($"{Mirrors} && state.call?.state === 'connected'", TestTimeouts.Start);
        await Conversation.BothHearEachOtherAsync(window, customer);
        await agent.Phone.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    private static async Task InteractiveAsync(HostedPage agent) =>
        await agent.Page.WaitForFunctionAsync("() => document.querySelector('#renderer')?.textContent === 'Server'");
}
