using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Tabs that Chromium freezes to save memory: no task of such a tab runs.</summary>
public class FreezeTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    private const string Mirrors = "document.querySelector('vcc-softphone').phone.sharing?.remote === true";
    private const string Owns = "document.querySelector('vcc-softphone').phone.sharing?.remote === false && state.connection.state === 'ready'";

    [Fact]
    public async Task A_frozen_owner_gives_the_phone_away()
    {
        var crm = await StartAsync(Sample.Mvc);
        await using var browser = await DevToolsBrowser.StartAsync();
        var (owner, frozen) = await OpenAsync(browser, crm.Address, Owns);
        var (other, shown) = await OpenAsync(browser, crm.Address, $"{Mirrors} && state.connection.state === 'ready'");
        await shown.ShowAsync();

        await frozen.FreezeAsync(true);

        await other.WhenAsync(Owns, TimeSpan.FromSeconds(8));
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await other.RingsWithAsync(Minh);
        await other.AnswerAsync();
        await other.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(other, customer);
        await frozen.FreezeAsync(false);
        await owner.WhenAsync($"{Mirrors} && state.call?.state === 'connected'");
        await other.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task A_frozen_page_leaves_the_windows_call_alone()
    {
        var crm = await StartAsync(Sample.Mvc);
        await using var browser = await DevToolsBrowser.StartAsync();
        var (window, kept) = await OpenAsync(browser, new Uri(crm.Address, "vcc/phone"), Owns);
        var (agent, page) = await OpenAsync(browser, crm.Address, $"{Mirrors} && state.connection.state === 'ready'");
        await kept.ShowAsync();
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await agent.RingsWithAsync(Minh);
        await agent.AnswerAsync();
        await window.ConnectedAsync();
        await customer.InPhaseAsync("talking");

        await page.FreezeAsync(true);

        await Conversation.BothHearEachOtherAsync(window, customer);
        await page.FreezeAsync(false);
        await agent.WhenAsync($"{Mirrors} && state.call?.state === 'connected'");
        await window.HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    private static async Task<(SoftphonePage Phone, DevToolsPage Page)> OpenAsync(DevToolsBrowser browser, Uri address, string condition)
    {
        var page = await browser.NewPageAsync();
        var phone = new SoftphonePage(page);
        await page.OpenAsync(address.AbsoluteUri);
        await phone.WhenAsync(condition, TestTimeouts.Start);
        return (phone, page);
    }
}
