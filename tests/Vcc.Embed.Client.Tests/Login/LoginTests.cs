using System.Text.Json;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Fact]
    public async Task A_login_posts_the_minted_token_as_JSON()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc);

        var login = await crm.LoginAsync("401_202");

        var request = _vcc.Requests.Single();
        request.Headers!["Content-Type"].Should().Equal("application/json");
        JsonDocument.Parse(request.Body!).RootElement.EnumerateObject().Should().ContainSingle().Which.Value.GetString().Should().Be(login.Token.Reveal());
        login.Agent.Should().Be(new VccAgent("401_202"));
        login.Domain.Should().Be("demo");
        login.BaseAddress.Should().Be(_vcc.BaseAddress);
        login.User.Id.Should().Be("35436");
    }

    public void Dispose() => _vcc.Dispose();
}
