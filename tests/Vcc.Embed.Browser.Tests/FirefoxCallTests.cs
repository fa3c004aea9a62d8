using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Browser.Tests;

/// <summary>The main calls with the agent in Firefox. The customer stays in Chromium.</summary>
public class FirefoxCallTests(Firefox firefox, Chromium chromium, RunningSamples samples)
    : BrowserTest(chromium, samples), IClassFixture<Firefox>
{
    [Fact]
    public async Task An_inbound_call_carries_sound_both_ways_in_Firefox()
    {
        var (agent, customer) = await ReadyAsync("0912345678");

        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");

        await Conversation.BothHearEachOtherAsync(agent, customer);
        await customer.HangUpAsync();
        await agent.EndedAsync("customerHangUp");
    }

    [Fact]
    public async Task An_outbound_call_carries_sound_both_ways_in_Firefox()
    {
        var (agent, customer) = await ReadyAsync("0903112233");

        await agent.CallAsync("0903112233");
        await customer.InPhaseAsync("incoming");
        await customer.AnswerAsync();
        await agent.ConnectedAsync();

        await Conversation.BothHearEachOtherAsync(agent, customer);
        await agent.HangUpAsync();
        await agent.EndedAsync("agentHangUp");
        await customer.InPhaseAsync("ended");
    }

    [Fact]
    public async Task Mute_silences_the_customer_in_Firefox()
    {
        var (agent, customer) = await TalkAsync();

        (await agent.CommandAsync("mute()")).Should().Be("done");

        await customer.IsQuietAsync();
        (await agent.CommandAsync("unmute()")).Should().Be("done");
        await Conversation.BothHearEachOtherAsync(agent, customer);
    }

    [Fact]
    public async Task Sound_returns_after_a_hold_in_Firefox()
    {
        var (agent, customer) = await TalkAsync();

        (await agent.CommandAsync("hold()")).Should().Be("done");
        await customer.IsQuietAsync();
        (await agent.CommandAsync("unhold()")).Should().Be("done");

        await Conversation.BothHearEachOtherAsync(agent, customer);
    }

    [Fact]
    public async Task The_shell_keeps_a_call_in_Firefox()
    {
        // A customer of the CRM would open by itself, and two navigations would race.
        const string Unknown = "0977000111";
        var crm = await StartAsync(Sample.Mvc, "--Crm:Shell=true");
        var shell = new SoftphonePage(Own(await firefox.NewPageAsync()));
        await shell.OpenAsync(crm.Address.AbsoluteUri);
        var customer = await CustomerAsync(crm.Address, Unknown);
        await customer.CallAsync();
        await shell.RingsWithAsync(Unknown);
        (await shell.CommandAsync("answer()")).Should().Be("done");
        await customer.InPhaseAsync("talking");

        await shell.WhenAsync("document.querySelector('iframe').contentDocument?.querySelector('a[href=\"/calls/missed\"]')");
        await shell.Browser.CallAsync<bool>("() => { document.querySelector('iframe').contentDocument.querySelector('a[href=\"/calls/missed\"]').click(); return true; }");

        await shell.WhenAsync("location.pathname === '/calls/missed' && document.querySelector('iframe').contentDocument.readyState === 'complete'");
        await Conversation.BothHearEachOtherAsync(shell, customer);
        (await shell.CommandAsync("hangUp()")).Should().Be("done");
        await customer.InPhaseAsync("ended");
    }

    private async Task<(SoftphonePage Agent, CustomerPhone Customer)> TalkAsync()
    {
        var (agent, customer) = await ReadyAsync("0912345678");
        await customer.CallAsync();
        await agent.RingsWithAsync("0912345678");
        await agent.AnswerAsync();
        await agent.ConnectedAsync();
        await customer.InPhaseAsync("talking");
        return (agent, customer);
    }

    private async Task<(SoftphonePage Agent, CustomerPhone Customer)> ReadyAsync(string number)
    {
        var crm = await StartAsync(Sample.Blazor);
        var agent = new SoftphonePage(Own(await firefox.NewPageAsync()));
        await agent.OpenAsync(crm.Address.AbsoluteUri);
        return (agent, await CustomerAsync(crm.Address, number));
    }
}
