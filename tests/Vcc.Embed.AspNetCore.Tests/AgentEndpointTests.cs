using System.Net;
using System.Text.Json;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class AgentEndpointTests
{
    [Fact]
    public async Task The_key_tells_agents_apart_without_a_login()
    {
        await using var app = await PhoneApp.StartAsync();

        var (first, again, other) = (await KeyAsync(app, "5000"), await KeyAsync(app, "5000"), await KeyAsync(app, "5001"));

        first.Should().MatchRegex("^[0-9a-f]{32}$").And.Be(again).And.NotBe(other);
        app.Vcc.Logins.Should().Be(0);
    }

    [Theory]
    [InlineData("https://localhost:5001/", true)]
    [InlineData("https://vcc.vnpt.vn/", false)]
    public async Task A_page_learns_of_a_simulator(string address, bool expected)
    {
        await using var app = await PhoneApp.StartAsync(baseAddress: new Uri(address));

        var response = await app.GetAsync("agent");

        response.Json.GetProperty("simulator").GetBoolean().Should().Be(expected);
    }

    [Fact]
    public async Task Nobody_else_learns_a_key()
    {
        await using var app = await PhoneApp.StartAsync();

        var anonymous = await app.GetAsync("agent", extension: null);
        var foreign = await app.GetAsync("agent", change: request =>
        {
            request.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
        });

        anonymous.Status.Should().Be(HttpStatusCode.Unauthorized);
        foreign.Status.Should().Be(HttpStatusCode.Forbidden);
        foreign.Header("Cache-Control").Should().Be("no-store");
    }

    private static async Task<string?> KeyAsync(PhoneApp app, string extension)
    {
        var response = await app.GetAsync("agent", extension);
        response.Status.Should().Be(HttpStatusCode.OK);
        response.Header("Cache-Control").Should().Be("no-store");
        using var json = JsonDocument.Parse(response.Body);
        return json.RootElement.GetProperty("agent").GetString();
    }
}
