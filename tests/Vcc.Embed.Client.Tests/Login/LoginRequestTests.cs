using Vcc.Embed.Client.Login;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginRequestTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Theory]
    [InlineData("https://vcc.invalid", "{domain}/thirdParty/login", "https://vcc.invalid/demo/thirdParty/login")]
    [InlineData("https://vcc.invalid/", "{domain}/thirdParty/login", "https://vcc.invalid/demo/thirdParty/login")]
    [InlineData("https://vcc.invalid:8443/proxy/", "{domain}/thirdParty/login", "https://vcc.invalid:8443/proxy/demo/thirdParty/login")]
    [InlineData("https://vcc.invalid/", "api/thirdParty/login", "https://vcc.invalid/api/thirdParty/login")]
    public void The_address_is_base_domain_and_path(string baseAddress, string path, string expected)
    {
        var account = new VccAccount { BaseAddress = new Uri(baseAddress), Domain = "demo", LoginPath = path };

        var address = LoginRequest.AddressOf(account);

        address.AbsoluteUri.Should().Be(expected);
    }

    [Fact]
    public async Task No_cookie_passes_from_one_agent_to_another()
    {
        _vcc.Answer(WireMock.ResponseBuilders.Response.Create().WithStatusCode(200).WithHeader("Set-Cookie", "session=agent5000").WithBody(FakeVcc.Ok));
        using var crm = Crm.For(_vcc);

        await crm.LoginAsync("5000");
        await crm.LoginAsync("5001");

        _vcc.Requests[1].Headers!.Keys.Should().NotContain("Cookie");
    }

    public void Dispose() => _vcc.Dispose();
}
