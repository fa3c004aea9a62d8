using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class SessionEndpointTests
{
    [Fact]
    public async Task A_signed_in_user_gets_a_session()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync();

        answer.Status.Should().Be(HttpStatusCode.OK, answer.Body);
        answer.Json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString()).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["token"] = app.Vcc.Tokens.Single(),
            ["domain"] = "demo",
            ["extension"] = "5000",
            ["apiServer"] = app.Vcc.BaseAddress.AbsoluteUri,
            ["scriptBase"] = app.Vcc.BaseAddress + "js/embed/",
            ["realm"] = "realm",
            ["agentLegUsers"] = "",
            ["iceServers"] = "",
            ["scripts"] = "",
            ["integrity"] = "",
            ["journal"] = "",
            ["customers"] = "",
        });
    }

    [Fact]
    public async Task A_session_is_never_stored()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync();

        answer.Header("Cache-Control").Should().Be("no-store");
    }

    [Theory]
    [InlineData("", "/vcc", "/vcc/session", "/vcc/realm")]
    [InlineData("/crm", "/vcc", "/crm/vcc/session", "/crm/vcc/realm")]
    [InlineData("", "/api/phone/", "/api/phone/session", "/api/phone/realm")]
    [InlineData("", "", "/session", "/realm")]
    public async Task The_realm_is_beside_the_session(string pathBase, string prefix, string path, string realm)
    {
        await using var app = await PhoneApp.StartAsync(pathBase: pathBase, map: endpoints => endpoints.MapVccEmbed(prefix));

        var answer = await app.OpenSessionAsync(path: path);

        new Uri(new Uri("https://crm.example" + path), answer.Json.GetProperty("realm").GetString()).AbsolutePath.Should().Be(realm);
        (await app.GetRealmAsync(path: realm)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_part_of_a_request_chooses_the_agent()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(path: "/vcc/session?ipphone=5001&extension=5001&domain=other&account=other", change: request =>
        {
            request.Content = new StringContent("""{"ipphone":"5001","extension":"5001","agent":{"extension":"5001"},"domain":"other","account":"other"}""", Encoding.UTF8, "application/json");
            request.Headers.Add("ipphone", "5001");
            request.Headers.Add("X-Vcc-Domain", "other");
        });

        answer.Json.GetProperty("extension").GetString().Should().Be("5000");
        answer.Json.GetProperty("domain").GetString().Should().Be("demo");
        app.Vcc.Extensions.Should().Equal("5000");
        app.Vcc.Paths.Should().Equal("/demo/thirdParty/login");
    }

    [Fact]
    public async Task The_options_replace_scripts_and_ICE_servers()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options =>
        {
            options.ScriptBase = new Uri("https://mirror.crm.example/vcc");
            options.Scripts = ["jquery.js", "all.js"];
            options.ScriptIntegrity["all.js"] = "sha384-abc";
            options.AgentLegUsers = ["18001234"];
            options.IceServers = [new VccIceServer(["turn:turn.crm.example"], "lan", "secret")];
        }));

        var answer = await app.OpenSessionAsync();

        answer.Json.GetProperty("scriptBase").GetString().Should().Be("https://mirror.crm.example/vcc/");
        answer.Json.GetProperty("scripts").ToString().Should().Be("""["jquery.js","all.js"]""");
        answer.Json.GetProperty("integrity").ToString().Should().Be("""{"all.js":"sha384-abc"}""");
        answer.Json.GetProperty("agentLegUsers").ToString().Should().Be("""["18001234"]""");
        answer.Json.GetProperty("iceServers").ToString().Should().Be("""[{"urls":["turn:turn.crm.example"],"username":"lan","credential":"secret"}]""");
    }

    [Fact]
    public async Task A_session_cannot_be_had_with_GET()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.GetRealmAsync(path: "/vcc/session");

        answer.Status.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Mapping_without_AddVccEmbed_throws_with_the_missing_call()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();

        var mapping = () => app.MapVccEmbed();

        mapping.Should().Throw<InvalidOperationException>().WithMessage("*AddVccEmbed()*");
    }
}
