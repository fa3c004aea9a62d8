using Vcc.Embed.Browser.Tests.Pages;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>Several tabs of one agent: one owns the phone, the others show it and control it.</summary>
public class OneOwnerTests(Chromium chromium, RunningSamples samples) : BrowserTest(chromium, samples)
{
    private const string Mirrors = "document.querySelector('vcc-softphone').phone.sharing?.remote === true && state.connection.state === 'ready'";
    private const string Owns = "document.querySelector('vcc-softphone').phone.sharing?.remote === false && state.connection.state === 'ready'";

    public static TheoryData<Sample> Samples => [Sample.Mvc, Sample.Blazor];

    private int AgentSockets => Traffic.Sockets.Count(address => address.EndsWith("/websocket", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Another_tab_answers_and_hangs_up(Sample sample)
    {
        var crm = await StartAsync(sample);
        var owner = await OpenTabAsync(crm, Owns);
        var other = await OpenTabAsync(crm, Mirrors);
        AgentSockets.Should().Be(1, "the other tab opened none");
        var customer = await CustomerAsync(crm.Address, Minh);

        await customer.CallAsync();
        await other.RingsWithAsync(Minh);
        await other.AnswerAsync();
        await owner.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(owner, customer);
        await other.PressAsync("tool:first-of-type");
        await owner.WhenAsync("state.call.muted || state.call.held");
        await other.HangUpAsync();

        await owner.EndedAsync("agentHangUp");
        await other.EndedAsync("agentHangUp");
    }

    [Fact]
    public async Task A_closed_owner_is_replaced_in_time()
    {
        var crm = await StartAsync(Sample.Mvc);
        var owner = await OpenTabAsync(crm, Owns);
        var other = await OpenTabAsync(crm, Mirrors);

        await owner.Page.CloseAsync();

        await other.WhenAsync(Owns, TimeSpan.FromSeconds(8));
        await other.ReadyAsync();
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await other.RingsWithAsync(Minh);
        await other.AnswerAsync();
        await other.ConnectedAsync();
        await Conversation.BothHearEachOtherAsync(other, customer);
        await other.HangUpAsync();
        await other.EndedAsync("agentHangUp");
    }

    [Fact]
    public async Task A_frozen_owner_is_replaced_in_time()
    {
        var crm = await StartAsync(Sample.Mvc);
        var owner = await OpenTabAsync(crm, Owns);
        var other = await OpenTabAsync(crm, Mirrors);

        await owner.FreezeAsync(true);
        await other.WhenAsync(Owns, TimeSpan.FromSeconds(8));
        await owner.FreezeAsync(false);

        await owner.WhenAsync(Mirrors);
        await other.WhenAsync(Owns);
    }

    [Fact]
    public async Task Another_agent_ends_the_phone_of_the_first()
    {
        var crm = await StartAsync(Sample.Mvc);
        var first = await OpenTabAsync(crm, Owns);
        var second = await OpenTabAsync(crm, Mirrors);

        await second.ChangesPageAsync(() => second.Page.Locator("form[action='/sign-in'] button").First.ClickAsync());

        await second.WhenAsync("state.extension === '5001' && state.connection.state === 'ready'", TestTimeouts.Start);
        await first.WhenAsync("state.connection.state === 'lost' && state.connection.error.code === 'notSignedIn'");
    }

    [Fact]
    public async Task Signing_out_in_a_call_asks_and_ends_it()
    {
        var crm = await StartAsync(Sample.Mvc);
        var owner = await OpenTabAsync(crm, Owns);
        var other = await OpenTabAsync(crm, Mirrors);
        var customer = await CustomerAsync(crm.Address, Minh);
        await customer.CallAsync();
        await owner.RingsWithAsync(Minh);
        // The sample opens the customer in the tab that may change its page.
        await Task.WhenAll(other.Page.WaitForURLAsync("**/customers/*"), owner.AnswerAsync());
        await other.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        other.Page.Dialog += async (_, dialog) =>
        {
            await dialog.AcceptAsync();
            asked.TrySetResult(dialog.Message);
        };

        await other.Page.Locator("form[action='/sign-out'] button").ClickAsync();

        (await asked.Task.WaitAsync(TestTimeouts.Signal)).Should().StartWith("Đăng xuất sẽ kết thúc cuộc gọi.");
        await customer.InPhaseAsync("ended");
        await owner.WhenAsync("state.connection.state === 'lost' && state.connection.error.code === 'notSignedIn'");
        await other.Page.Locator("form[action='/sign-in']").First.WaitForAsync();
    }

    [Fact]
    public async Task Each_tab_refuses_a_command_alike()
    {
        var crm = await StartAsync(Sample.Mvc);
        var owner = await OpenTabAsync(crm, Owns);
        var other = await OpenTabAsync(crm, Mirrors);

        foreach (var command in (string[])["hold()", "call('abc')", "transferToAgent('102')", "setWrapUp('none', { note: 'x' })"])
            (await other.CommandAsync(command)).Should().Be(await owner.CommandAsync(command)).And.NotBe("done");
    }

    [Fact]
    public async Task Ten_tabs_have_one_agent_socket()
    {
        var crm = await StartAsync(Sample.Mvc);
        await OpenTabAsync(crm, Owns);

        for (var tab = 2; tab <= 10; tab++)
            await OpenTabAsync(crm, Mirrors);

        AgentSockets.Should().Be(1);
    }

    private async Task<SoftphonePage> OpenTabAsync(RunningSample crm, string condition)
    {
        var tab = await AgentAsync();
        await tab.Browser.OpenAsync(crm.Address.AbsoluteUri);
        await tab.WhenAsync(condition, TestTimeouts.Start);
        return tab;
    }
}
