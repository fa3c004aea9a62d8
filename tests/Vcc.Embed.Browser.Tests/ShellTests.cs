using Microsoft.Playwright;
using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>The MVC sample with <c>UseVccShell</c>: the phone stays, and the tab behaves as one without a shell.</summary>
public class ShellTests(Chromium chromium, RunningSamples samples, ITestOutputHelper output) : BrowserTest(chromium, samples)
{
    private const string Here = "document.querySelector('vcc-softphone').phone.sharing?.remote === false";

    [Fact]
    public async Task Fifty_pages_in_the_shell_keep_the_call()
    {
        var (tab, customer) = await TalkInShellAsync();
        await tab.Shell.MarkRealmAsync("first");
        await tab.Shell.MeasureGapAsync();
        await customer.MeasureGapAsync();

        for (var load = 1; load <= 50; load++)
        {
            await tab.FollowAsync(load % 2 == 0 ? "/" : "/customers");
            await In(tab).ConnectedAsync();
        }

        (await tab.Shell.MarkOfRealmAsync()).Should().Be("first");
        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        var (atAgent, atCustomer) = (await tab.Shell.LongestGapAsync(), await customer.LongestGapAsync());
        output.WriteLine($"Longest time without voice: {atAgent:0} ms at the agent, {atCustomer:0} ms at the customer.");
        Math.Max(atAgent, atCustomer).Should().BeLessThan(1000);
        await In(tab).HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task A_reload_by_key_keeps_the_call()
    {
        var (tab, customer) = await TalkInShellAsync();
        await tab.CallAsync<bool>("() => window.before = true");

        await tab.Frame.PressAsync("body", "F5");
        await tab.Page.WaitForFunctionAsync("() => { const page = document.querySelector('iframe').contentWindow; return !page.before && page.document.querySelector('vcc-softphone'); }");

        await In(tab).ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        await In(tab).HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task The_shell_shows_the_phone_above_windows()
    {
        var (tab, customer) = await TalkInShellAsync();

        var above = await Context.RunAndWaitForPageAsync(() => tab.ClickAsync("button.quiet"));
        await tab.FollowAsync("/customers");
        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        await above.FrameLocator("iframe").Locator("button.hang-up").ClickAsync();

        await customer.InPhaseAsync("ended");
        await above.CloseAsync();
    }

    [Fact]
    public async Task A_link_to_the_top_keeps_the_call()
    {
        var (tab, customer) = await TalkInShellAsync();

        await tab.CallAsync<bool>("() => { document.querySelector('.crm-side nav a[href=\"/customers\"]').target = '_top'; return true; }");
        await tab.FollowAsync("/customers");
        await tab.CallAsync<bool>("() => { top.location.href = '/calls/today'; return true; }");
        await tab.ShowsAsync("/calls/today");
        await tab.CallAsync<bool>("() => { document.body.insertAdjacentHTML('beforeend', '<form action=\"/customers\" target=\"_parent\"><button id=go>Go</button></form>'); return true; }");
        await tab.Frame.ClickAsync("#go");
        await tab.ShowsAsync("/customers");

        await In(tab).ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        await In(tab).HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task Address_title_and_history_are_the_pages()
    {
        var (_, tab) = await OpenShellAsync();
        var entries = await tab.Page.EvaluateAsync<int>("() => history.length");

        await tab.FollowAsync("/customers");
        await tab.CallAsync<bool>("() => { history.pushState(null, '', '?page=2#list'); return true; }");
        await tab.Page.WaitForURLAsync("**/customers?page=2#list");
        (await tab.Page.EvaluateAsync<int>("() => history.length")).Should().Be(entries + 2);
        (await tab.Page.TitleAsync()).Should().Be("Khách hàng · Sen CRM");
        await tab.Page.EvaluateAsync("() => history.go(-2)");
        await tab.ShowsAsync("/");
        await tab.Page.WaitForFunctionAsync("() => document.title === 'Tổng quan · Sen CRM' && location.pathname === '/'");
        await tab.Page.EvaluateAsync("() => history.forward()");
        await tab.ShowsAsync("/customers");

        await tab.Page.WaitForURLAsync("**/customers");
        (await tab.Page.EvaluateAsync<string>("() => document.querySelector('link[rel=icon]').href")).Should().Be("data:,");
    }

    [Fact]
    public async Task A_deep_link_opens_its_page_in_the_shell()
    {
        var (_, tab) = await OpenShellAsync("customers/1?from=mail#notes");

        tab.Frame.Url.Should().EndWith("/customers/1?from=mail#notes");
        tab.Page.Url.Should().Be(tab.Frame.Url);
    }

    [Fact]
    public async Task A_new_tab_shows_the_call_of_the_first()
    {
        var (tab, customer) = await TalkInShellAsync();

        await tab.CallAsync<bool>("() => { document.querySelector('.crm-side nav a[href=\"/customers\"]').target = '_blank'; return true; }");
        var opened = await Context.RunAndWaitForPageAsync(() => tab.Frame.ClickAsync(".crm-side nav a[href=\"/customers\"]"));
        var second = new ShellTab(opened);
        await second.ShowsAsync("/customers");
        await In(second).ConnectedAsync();
        await opened.CloseAsync();

        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        await In(tab).HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task A_download_leaves_page_and_call_alone()
    {
        var (tab, customer) = await TalkInShellAsync();
        var address = tab.Page.Url;

        await tab.CallAsync<bool>("() => { const link = document.createElement('a'); link.id = 'file'; link.href = URL.createObjectURL(new Blob(['a,b'])); link.download = 'calls.csv'; link.textContent = 'File'; document.body.prepend(link); return true; }");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Frame.ClickAsync("#file"));

        download.SuggestedFilename.Should().Be("calls.csv");
        tab.Page.Url.Should().Be(address);
        await Conversation.BothHearEachOtherAsync(tab.Shell, customer);
        await In(tab).HangUpAsync();
        await customer.InPhaseAsync("ended");
    }

    [Theory]
    [InlineData("link.click()")]
    [InlineData("location.href = link.href")]
    [InlineData("form.requestSubmit()")]
    public async Task Another_site_leaves_the_shell(string script)
    {
        var (_, tab) = await OpenShellAsync();
        await using var other = await OtherSite.StartAsync();

        await tab.Frame.EvaluateAsync(
            $$"""
            address => {
              const link = Object.assign(document.createElement('a'), { href: address });
              const form = Object.assign(document.createElement('form'), { action: address, method: 'get' });
              document.body.append(link, form);
              setTimeout(() => { {{script}}; });
            }
            """,
            other.AddressAs("127.0.0.1"));

        await Assertions.Expect(tab.Page.Locator("body")).ToHaveTextAsync("Win a phone!", new() { Timeout = (float)TestTimeouts.Signal.TotalMilliseconds });
        tab.Page.Url.Should().StartWith("http://127.0.0.1:");
    }

    [Fact]
    public async Task Signing_out_leaves_the_shell()
    {
        var (_, tab) = await OpenShellAsync();

        await tab.Frame.ClickAsync("form[action='/sign-out'] button");
        await tab.Page.WaitForFunctionAsync("() => !document.documentElement.hasAttribute('data-vcc-shell') && document.querySelector('form[action=\"/sign-in\"]')");
        await tab.Page.Locator("form[action='/sign-in'] button").First.ClickAsync();

        await tab.ShowsAsync("/");
        await tab.Shell.ReadyAsync();
    }

    [Fact]
    public async Task A_page_without_a_phone_shows_the_shells()
    {
        var (tab, customer) = await TalkInShellAsync();

        await tab.CallAsync<bool>("() => { document.querySelector('vcc-softphone').remove(); return true; }");
        await tab.Shell.HangUpAsync();

        await customer.InPhaseAsync("ended");
        await tab.FollowAsync("/customers");
        await Assertions.Expect(tab.Page.Locator("vcc-softphone").First).ToBeHiddenAsync();
    }

    /// <summary>The phone in the CRM's page, which shows the call and controls it.</summary>
    private static SoftphonePage In(ShellTab tab) => new(tab);

    private async Task<(RunningSample Crm, ShellTab Tab)> OpenShellAsync(string path = "")
    {
        var crm = await StartAsync(Sample.Mvc, "--Crm:Shell=true");
        var tab = new ShellTab(await Context.NewPageAsync());
        await tab.OpenAsync(new Uri(crm.Address, path).AbsoluteUri);
        await tab.Shell.ReadyAsync();
        await tab.Shell.WhenAsync(Here);
        await In(tab).WhenAsync("state.connection.state === 'ready'", TestTimeouts.Start);
        return (crm, tab);
    }

    private async Task<(ShellTab Tab, CustomerPhone Customer)> TalkInShellAsync()
    {
        var (crm, tab) = await OpenShellAsync();
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await In(tab).RingsWithAsync(Minh);
        await In(tab).AnswerAsync();
        // The sample opens the customer of an answered call.
        await tab.Page.WaitForURLAsync("**/customers/*");
        await tab.ShowsAsync(new Uri(tab.Page.Url).AbsolutePath);
        await In(tab).ConnectedAsync();
        await customer.InPhaseAsync("talking");
        return (tab, customer);
    }
}
