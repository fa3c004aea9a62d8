using System.Net.Http.Json;
using System.Text.Json;
using Vcc.Embed.Simulator.Tests.Wire;

namespace Vcc.Embed.Simulator.Tests.Http;

public class CheckPartnerTests
{
    [Theory]
    [InlineData("/api/login/check-partner")]
    [InlineData("//api/login/check-partner")]
    public async Task Any_origin_may_ask_where_the_sockets_are(string path)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient();

        var answer = await http.GetAsync(Address(scene, path + "?authToken=" + scene.Vcc.MintToken("5000") + "&domain=demo"), scene.Patient);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(scene.Patient);

        answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        var host = $"{scene.Vcc.BaseAddress.Host}:{scene.Vcc.BaseAddress.Port}";
        body.GetProperty("code").GetInt32().Should().Be(200);
        body.GetProperty("user").GetRawText().Should().Be("""{"username":"agent5000","agent_id":"5000","phone_no":"09005000","role":2}""");
        body.GetProperty("account").GetRawText().Should().Be($$"""{"sip_server_url":"sip.sim.invalid","sip_socket":"ws://{{host}}/sip","agent_server_url":"{{host}}"}""");
    }

    [Fact]
    public async Task With_TLS_the_sockets_are_wss_and_really_work()
    {
        await using var scene = await Scene.StartAsync(options => options.UseTls = true);
        var thumbprint = scene.Vcc.Certificate!.Thumbprint;
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == thumbprint };
        using var http = new HttpClient(handler);

        var body = await http.GetFromJsonAsync<JsonElement>(Address(scene, "/api/login/check-partner?domain=demo&authToken=" + scene.Vcc.MintToken("5000")), scene.Patient);
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);

        body.GetProperty("account").GetProperty("sip_socket").GetString().Should().StartWith("wss://");
        call.State.Should().Be(VccSimulatedCallState.Talking);
    }

    [Fact]
    public async Task Family_N_asks_by_header_and_gets_token3C()
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Address(scene, "/v1/api/calls/check-partner"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(scene, "/v1/api/calls/check-partner?_=1"));
        request.Headers.TryAddWithoutValidation("Authorization", scene.Vcc.MintToken("5000"));

        var allowed = await http.SendAsync(preflight, scene.Patient);
        var body = await (await http.SendAsync(request, scene.Patient)).Content.ReadFromJsonAsync<JsonElement>(scene.Patient);

        allowed.Headers.GetValues("Access-Control-Allow-Headers").Single().Should().Contain("authorization");
        body.GetProperty("code").GetInt32().Should().Be(200);
        body.GetProperty("token3C").GetString().Should().Be(scene.Vcc.MintToken("5000"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("Bearer {0}")]
    [InlineData("Token {0}")]
    public async Task Family_N_may_send_a_scheme_or_login_token(string header)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        var login = await (await http.PostAsJsonAsync("/demo/thirdParty/login", new { token = scene.Vcc.MintToken("5000") }, scene.Patient)).Content.ReadFromJsonAsync<JsonElement>(scene.Patient);
        var userToken = login.GetProperty("user").GetProperty("token").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1//api/calls/check-partner?_=1");
        request.Headers.TryAddWithoutValidation("Authorization", header.Replace("{0}", userToken));

        var body = await (await http.SendAsync(request, scene.Patient)).Content.ReadFromJsonAsync<JsonElement>(scene.Patient);
        var agent = await Tool.Wire.AgentPage.OpenAsync(scene.Vcc.BaseAddress, "5000", body.GetProperty("token3C").GetString()!, scene.Patient);
        await using var _ = agent;

        body.GetProperty("user").GetProperty("agent_id").GetString().Should().Be("5000");
        (await scene.NextTextAsync(agent)).Should().Contain("\"isVoiceChannel\":1");
    }

    [Fact]
    public async Task A_preflight_allows_every_header()
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/api/calls/check-partner");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,x-own");

        (await http.SendAsync(preflight, scene.Patient)).Headers.GetValues("Access-Control-Allow-Headers").Should().Equal("authorization,x-own");
    }

    [Fact]
    public async Task Without_a_domain_the_tokens_key_gives_it()
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        var body = await http.GetFromJsonAsync<JsonElement>("/api/login/check-partner?authToken=" + scene.Vcc.MintToken("5000"), scene.Patient);

        body.GetProperty("code").GetInt32().Should().Be(200);
    }

    [Theory]
    [InlineData("domain=nowhere", 404)]
    [InlineData("domain=demo&authToken=x", 401)]
    public async Task A_refusal_is_a_code_in_a_200(string query, int code)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient();

        var body = await http.GetFromJsonAsync<JsonElement>(Address(scene, "/api/login/check-partner?" + query), scene.Patient);

        body.GetProperty("code").GetInt32().Should().Be(code);
    }

    private static Uri Address(Scene scene, string path) => new(scene.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority) + path);
}
