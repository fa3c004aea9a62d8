using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>Pages that freeze, go into the back/forward cache and come back.</summary>
public class PageLifeTests(PhoneLab lab)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_from_the_cache_has_one_registration()
    {
        // Playwright switches the cache off; the field has it on.
        await using var browser = await lab.Chromium.LaunchWithPageCacheAsync();
        await using var phone = await lab.OpenAsync(browser: browser);
        await phone.Page.EvaluateAsync("() => { addEventListener('pageshow', e => { window.persisted = e.persisted; }); }");

        await phone.Page.GotoAsync("about:blank");
        await phone.Agent.UnregisteredAsync(Stop);
        await phone.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await phone.Page.WaitForFunctionAsync("() => window.persisted === true");
        await phone.UntilAsync("s.connection.state === 'ready' && s.connection.voiceRegistered");

        await phone.TalkAsync();
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }

    [Fact]
    public async Task A_page_from_the_cache_keeps_its_device()
    {
        // The usual device of this agent's role is an IP phone. VCC's scripts choose it when the page leaves.
        await using var browser = await lab.Chromium.LaunchWithPageCacheAsync();
        await using var phone = await lab.OpenAsync(extension: "5006", browser: browser);
        await phone.Page.EvaluateAsync("() => { addEventListener('pageshow', e => { window.persisted = e.persisted; }); }");

        await phone.Page.GotoAsync("about:blank");
        await phone.Agent.UnregisteredAsync(Stop);
        await phone.Vcc.Transcript.WaitForAsync(e => e.Party == phone.Extension && e.Name == "1511242004" && e.Text.Contains("\"deviceType\":4"), Stop);
        var left = phone.Agent.Device;
        await phone.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await phone.Page.WaitForFunctionAsync("() => window.persisted === true");
        await phone.UntilAsync("s.connection.state === 'ready' && s.connection.voiceRegistered && s.device === 1");

        left.Should().Be(VccSimulatedDevice.FixedIPPhone);
        phone.Agent.Device.Should().Be(VccSimulatedDevice.Browser);
        await phone.TalkAsync();
    }

    [Fact]
    public async Task A_page_that_was_frozen_probes_its_sockets()
    {
        await using var phone = await lab.OpenAsync();
        var cdp = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await cdp.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        phone.Vcc.Faults.Set(VccFaultNames.AgentChannelDrop, phone.Extension);

        await cdp.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await phone.UntilAsync("heard.some(h => h[0] === 'connection' && h[1].state === 'reconnecting') && s.connection.state === 'ready' && s.connection.voiceRegistered");

        await phone.TalkAsync();
        phone.Agent.Tabs.Should().Be(1);
        phone.Agent.Registrations.Should().Be(1);
    }
}
