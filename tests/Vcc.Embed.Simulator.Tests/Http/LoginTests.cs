using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Http;

public class LoginTests
{
    public static TheoryData<string> Bodies => ["json", "form", "multipart"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_token_is_taken_however_it_is_posted(string kind)
    {
        await using var scene = await Scene.StartAsync();

        var answer = await PostAsync(scene, "demo", scene.Vcc.MintToken("5000", "2099-01-01 00:00:00"), kind);

        answer.GetProperty("code").GetString().Should().Be("ok");
        answer.GetProperty("user").GetProperty("agent_id").GetString().Should().Be("5000");
    }

    [Theory]
    [InlineData("nowhere", "5000", null, 404)]
    [InlineData("gone", "5000", null, 405)]
    [InlineData("demo", "4444", null, 400)]
    [InlineData("demo", "5000", "2001-01-01 00:00:00", 401)]
    [InlineData("demo", "5000", "no time at all", 401)]
    public async Task A_refusal_is_a_code_in_the_body(string domain, string extension, string? expired, int code)
    {
        await using var scene = await Scene.StartAsync(options => options.AddDomain("gone").IsExpired = true);

        var answer = await PostAsync(scene, domain, scene.Vcc.MintToken(extension, expired), "json");

        answer.GetProperty("code").GetInt32().Should().Be(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJpcHBob25lIjoiNTAwMCJ9.")]
    public async Task Anything_else_is_a_wrong_token(string token)
    {
        await using var scene = await Scene.StartAsync();

        (await PostAsync(scene, "demo", token, "json")).GetProperty("code").GetInt32().Should().Be(401);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        await using var scene = await Scene.StartAsync();
        await using var other = await Scene.StartAsync();

        (await PostAsync(scene, "demo", other.Vcc.MintToken("5000"), "json")).GetProperty("code").GetInt32().Should().Be(401);
    }

    [Fact]
    public async Task A_time_without_zone_is_Vietnams()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 5, 0, 0, TimeSpan.Zero));
        await using var scene = await Scene.StartAsync(options => options.TimeProvider = time);

        var still = await PostAsync(scene, "demo", scene.Vcc.MintToken("5000", "2026-01-01 12:00:01"), "json");
        var over = await PostAsync(scene, "demo", scene.Vcc.MintToken("5000", "2026-01-01 11:59:59"), "json");
        var exact = await PostAsync(scene, "demo", scene.Vcc.MintToken("5000", "2026-01-01T05:00:01Z"), "json");

        still.GetProperty("code").ToString().Should().Be("ok");
        over.GetProperty("code").ToString().Should().Be("401");
        exact.GetProperty("code").ToString().Should().Be("ok");
    }

    [Fact]
    public async Task Domains_have_their_own_keys_and_agents()
    {
        await using var scene = await Scene.StartAsync(options => options.AddDomain("brand-b").AddAgents(5000, 1, "1"));
        var token = Simulator.Tokens.JsonWebToken.Make("5000", null, scene.Vcc.AccessKeyOf("brand-b"));

        (await PostAsync(scene, "brand-b", token, "json")).GetProperty("code").ToString().Should().Be("ok");
        (await PostAsync(scene, "demo", token, "json")).GetProperty("code").ToString().Should().Be("401");
    }

    private static HttpClient Client(Scene scene) => new() { BaseAddress = scene.Vcc.BaseAddress };

    private static async Task<JsonElement> PostAsync(Scene scene, string domain, string token, string kind)
    {
        using HttpContent content = kind switch
        {
            "form" => new FormUrlEncodedContent([new("token", token)]),
            "multipart" => new MultipartFormDataContent { { new StringContent(token), "token" } },
            _ => JsonContent.Create(new { token }),
        };
        using var http = Client(scene);
        var answer = await http.PostAsync($"/{domain}/thirdParty/login", content, scene.Patient);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(scene.Patient);
    }
}
