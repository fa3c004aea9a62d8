using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>How the element calls an agent back who looks elsewhere, and what the agent chose for that.</summary>
public class AttentionTests(PhoneLab lab)
{
    /// <summary>The browser's notifications and the visibility of the page, in the hands of the test.</summary>
    private const string Elsewhere = """
        if (window === top) {
          window.shown = [];
          window.Notification = class extends EventTarget {
            static permission = 'default';
            static requestPermission = async () => this.permission = 'granted';
            constructor(title) { super(); this.title = title; shown.push(this); }
            close() { window.shown = shown.filter(one => one !== this); }
          };
          window.look = away => {
            Object.defineProperty(document, 'hidden', { value: away, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
          };
        }
        """;

    [Fact]
    public async Task The_title_shows_a_call_and_is_given_back()
    {
        await using var phone = await OpenAsync();
        await phone.Page.EvaluateAsync("() => { document.title = ' 3 open | CRM'; look(true); }");
        var call = await RingAsync(phone);
        await phone.Page.WaitForFunctionAsync("() => document.title === 'Incoming call: 0912 345 678'");
        await phone.Page.WaitForFunctionAsync("() => document.title === '3 open | CRM'");

        await phone.Page.EvaluateAsync("() => { document.title = '4 open | CRM'; }");
        await phone.Page.WaitForFunctionAsync("() => document.title === 'Incoming call: 0912 345 678'");
        (await phone.DoAsync("answer()")).Should().Be("done");

        await phone.Page.WaitForFunctionAsync("() => document.querySelector('title').textContent === '4 open | CRM'");
        await call.HangUpAsync();
    }

    [Fact]
    public async Task A_notification_stays_as_long_as_the_ring()
    {
        await using var phone = await OpenAsync();
        await OpenSettingsAsync(phone);
        await phone.Page.GetByRole(AriaRole.Switch, new() { Name = "Show calls while you are in another window" }).ClickAsync();
        await phone.Page.EvaluateAsync("() => look(true)");

        var call = await RingAsync(phone);
        await phone.Page.WaitForFunctionAsync("() => shown.map(one => one.title).join() === 'Incoming call: 0912 345 678'");
        await call.HangUpAsync();

        await phone.Page.WaitForFunctionAsync("() => shown.length === 0");
    }

    [Fact]
    public async Task The_volume_stays_after_a_reload()
    {
        await using var phone = await OpenAsync();
        await OpenSettingsAsync(phone);
        await phone.Page.GetByRole(AriaRole.Slider, new() { Name = "Ring volume" }).FillAsync("35");

        await phone.Page.ReloadAsync();
        await phone.Page.WaitForFunctionAsync("() => window.started");
        await phone.AskAsync<string>("started");
        await OpenSettingsAsync(phone);

        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Slider, new() { Name = "Ring volume" })).ToHaveValueAsync("35");
    }

    [Fact]
    public async Task The_test_sound_is_heard_once()
    {
        await using var phone = await OpenAsync();
        await OpenSettingsAsync(phone);

        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Test sound" }).ClickAsync();

        await phone.Page.WaitForFunctionAsync("() => loudness() > 0.05");
        // Longer than the pause within the ring.
        await phone.Page.WaitForFunctionAsync("async () => await loudest() < 0.001");
    }

    private Task<PhonePage> OpenAsync() =>
        lab.OpenAsync(element: true, before: page => page.AddInitScriptAsync(Elsewhere + RingTests.Ear));

    private static Task OpenSettingsAsync(PhonePage phone) =>
        phone.Page.GetByRole(AriaRole.Button, new() { Name = "Call settings" }).ClickAsync();

    private static async Task<VccSimulatedCall> RingAsync(PhonePage phone)
    {
        var call = await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);
        await phone.UntilAsync("s.call?.state === 'ringing'");
        return call;
    }
}
