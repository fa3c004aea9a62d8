using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>VCC names a socket host that the realm's <c>connect-src</c> does not list.</summary>
public class ConnectHostTests(PhoneLab lab)
{
    private const string Host = "sip.elsewhere.example:8443";

    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public async Task A_host_outside_the_list_is_named(VccProfile profile)
    {
        await using var phone = await lab.OpenAsync(profile, start: false);
        phone.Vcc.Faults.Set(VccFaultNames.CheckPartnerElsewhere, value: Host);

        (await phone.DoAsync("start()")).Should().Be("vendorDrift");

        (await phone.AskAsync<string>("[s.connection.state, s.connection.error.code, s.connection.error.vendorText].join()"))
            .Should().Be($"lost,vendorDrift,connect-src {Host}");
    }

    [Fact]
    public async Task Its_remedy_names_the_option()
    {
        await using var phone = await lab.OpenAsync(element: true);
        await phone.DoAsync("stop()");
        phone.Vcc.Faults.Set(VccFaultNames.CheckPartnerElsewhere, value: Host);

        await phone.BeginAsync("start()");

        var text = VccErrorTexts.Get(VccErrorCodes.VendorDrift, "en");
        await Assertions.Expect(phone.Page.Locator("vcc-softphone")).ToContainTextAsync(text.Title);
        text.ForAdmin.Should().Contain(nameof(phone.Endpoints.ConnectHosts));
    }

    [Fact]
    public async Task A_host_of_the_list_is_connected_to()
    {
        const string Listed = "127.0.0.1:9";
        await using var phone = await lab.OpenAsync(start: false);
        phone.Vcc.Faults.Set(VccFaultNames.CheckPartnerElsewhere, value: Listed);

        await phone.Page.RunAndWaitForWebSocketAsync(() => phone.BeginAsync("start()"), new() { Predicate = socket => socket.Url.Contains(Listed, StringComparison.Ordinal) });

        (await phone.ErrorsAsync()).Should().NotContain("vendorDrift");
    }
}
