using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>Who calls, asked at the application while the phone rings.</summary>
public class CustomerTests(PhoneLab lab)
{
    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    [Covers("vcc-customers")]
    public async Task A_caller_is_looked_up_once(VccProfile profile)
    {
        CustomerServer? server = null;
        await using var phone = await lab.OpenAsync(profile, before: async page => server = await CustomerServer.AttachAsync(page));

        var call = await phone.TalkAsync();
        await phone.UntilAsync("s.customers?.customers[0].name === 'Nguyễn Hoàng Minh'");
        await call.HangUpAsync();
        await phone.UntilAsync("s.call.state === 'ended'");

        await phone.UntilAsync("s.customers.callKey === s.call.key");
        (await phone.HeardAsync("customers")).Should().ContainSingle();
        var asked = server!.Asked.Should().ContainSingle().Subject;
        asked.AbsolutePath.Should().EndWith("912345678");
        asked.Query.Should().Contain("direction=inbound");
    }

    [Fact]
    public async Task A_slow_look_up_holds_no_call_back()
    {
        CustomerServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await CustomerServer.AttachAsync(page));
        var opened = new TaskCompletionSource();
        server!.Open = opened.Task;

        await phone.TalkAsync();

        await phone.UntilAsync("s.call.state === 'connected' && s.customers === null");
        await phone.UntilAsync("s.customers?.error?.code === 'lookupTimedOut'");
        opened.SetResult();
    }

    [Fact]
    public async Task Hostile_customers_are_shown_as_text()
    {
        const string Hostile = "<img src=x onerror=document.title='hit'>\u202eabc";
        CustomerServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await CustomerServer.AttachAsync(page), element: true);
        server!.Customers =
        [
            new { id = Hostile, name = Hostile, company = Hostile, link = "javascript:document.title='hit'", tags = new[] { Hostile }, fields = new[] { new { label = Hostile, value = Hostile } }, lastContact = Hostile },
        ];

        await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);

        var card = phone.Page.Locator("vcc-softphone [part=customer]");
        await Assertions.Expect(card).ToContainTextAsync("<img src=x onerror=document.title='hit'> abc");
        (await card.Locator("img, a").CountAsync()).Should().Be(0);
        (await phone.Page.TitleAsync()).Should().NotBe("hit");
    }

    [Fact]
    public async Task An_unknown_caller_can_become_a_customer()
    {
        CustomerServer? server = null;
        await using var phone = await lab.OpenAsync(before: async page => server = await CustomerServer.AttachAsync(page), element: true);
        server!.Customers = [];

        await phone.Vcc.Customer("0912345678").CallAsync(phone.Extension);

        await Assertions.Expect(phone.Page.Locator("vcc-softphone [part=customer-link]"))
            .ToHaveAttributeAsync("href", new Uri(phone.Home, "/customers/new?phone=%2B84912345678").AbsoluteUri);
    }
}
