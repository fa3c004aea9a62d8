namespace Vcc.Embed.HostingModels.Tests;

/// <summary>Where the focus is, and what a screen reader announces, when the view changes.</summary>
public sealed class FocusTests(ElementPage view) : IClassFixture<ElementPage>
{
    [Fact]
    public async Task The_focus_stays_in_the_phone_in_every_view()
    {
        var page = await view.AsNewAsync("light");

        await ChangeAsync(page, ".number input", "fakePhone.callIs('dialing', { direction: 'outbound', incoming: false })", ".outgoing");
        await ChangeAsync(page, ".hang-up", "fakePhone.callIs('customerRinging', { direction: 'outbound', incoming: false })", ".outgoing");
        await ChangeAsync(page, ".hang-up", "fakePhone.callIs('connected', { connectedAt: 1700000005000 })", ".talking");
        await ChangeAsync(page, ".tools .tool", "fakePhone.callIs('ended', { connectedAt: 1700000005000, endedAt: 1700000009000, endReason: 'customerHangUp' })", ".ended");
        await ChangeAsync(page, ".pair .plain", "fakePhone.change({ call: null })", ".dialing");
        await ChangeAsync(page, ".availability", "fakePhone.change({ connection: { state: 'lost', voiceRegistered: false, error: { code: 'connectionLost' } } })", ".unavailable");
        await ChangeAsync(page, ".unavailable button", "fakePhone.change({ connection: { state: 'ready', voiceRegistered: true } })", ".dialing");
    }

    [Fact]
    public async Task The_focus_stays_when_an_answered_call_is_shown()
    {
        var page = await view.AsNewAsync("light");
        await page.RingAsync();

        await ChangeAsync(page, ".answer[aria-disabled=false]", "fakePhone.callIs('connected', { connectedAt: 1700000005000 })", ".talking");
    }

    [Fact]
    public async Task The_focus_stays_when_an_offer_ends()
    {
        var page = await view.AsNewAsync("light");
        await OfferAsync(page);

        await ChangeAsync(page, ".offer .answer", "fakePhone.change({ transferOffer: null })", ".card:not(:has(.offer))");
    }

    [Fact]
    public async Task A_screen_reader_announces_a_transfer_offer()
    {
        var page = await view.AsNewAsync("light");
        // A region is announced only when it was there before its text.
        await page.Page.WaitForFunctionAsync("() => document.querySelector('vcc-softphone').shadowRoot.querySelector('.live-region')");
        await page.Page.EvaluateAsync("() => { window.region = document.querySelector('vcc-softphone').shadowRoot.querySelector('.live-region'); }");

        await OfferAsync(page);

        const string Text = "Máy lẻ 5003 muốn chuyển cuộc gọi cho bạn";
        (await page.Page.EvaluateAsync<string>("() => region.isConnected ? `${region.getAttribute('aria-live')}: ${region.textContent}` : ''")).Should().Be($"assertive: {Text}");
        var tree = await page.Page.Locator("vcc-softphone").AriaSnapshotAsync();
        tree.Should().Contain($"status: {Text}").And.Contain($"alertdialog \"{Text}\"");
        await page.Page.EvaluateAsync("() => fakePhone.change({ transferOffer: null })");
    }

    private static async Task OfferAsync(FakePhonePage page)
    {
        await page.Page.EvaluateAsync("() => fakePhone.change({ transferOffer: { callId: 'C9', fromExtension: '5003', expiresAt: Date.now() + 10000 } })");
        await page.Page.Locator("vcc-softphone .offer .answer[aria-disabled=false]").WaitForAsync();
    }

    /// <summary>Gives a control the focus, changes the view, and looks where the focus is.</summary>
    private static async Task ChangeAsync(FakePhonePage page, string control, string change, string after)
    {
        await page.Page.Locator($"vcc-softphone {control}").First.FocusAsync();

        await page.Page.EvaluateAsync($"() => {{ {change}; }}");
        await page.Page.Locator($"vcc-softphone {after}").WaitForAsync();

        var focused = await page.Page.EvaluateAsync<string>(
            "() => `${document.activeElement.localName} ${document.activeElement.shadowRoot?.activeElement ? 'has' : 'lacks'} the focus`");
        focused.Should().Be("vcc-softphone has the focus", "of {0}", change);
    }
}
