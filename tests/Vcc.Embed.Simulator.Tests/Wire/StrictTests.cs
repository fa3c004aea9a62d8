namespace Vcc.Embed.Simulator.Tests.Wire;

/// <summary>The option Strict: an unknown message throws once.</summary>
public class StrictTests
{
    private const string Unknown = """{"objectId":424242,"agentId":"agent5000","extension":"5000"}""";

    [Theory]
    [InlineData("an unknown message", Unknown, "agent-channel: objectId 424242")]
    [InlineData("no JSON", "hello", "agent-channel: a frame that is no JSON object")]
    public async Task Something_unknown_fails_what_is_awaited_at_that_moment(string what, string frame, string recorded)
    {
        await using var scene = await Scene.StartAsync(options => options.Strict = true);
        var agent = await scene.AgentAsync();
        var (call, _) = await scene.TalkAsync(agent);
        var awaited = call.EndedAsync(scene.Patient);

        await agent.SendAsync(frame, scene.Patient);

        (await FluentActions.Awaiting(() => awaited).Should().ThrowAsync<VccUnemulatedException>(what)).Which.Unemulated.Should().Equal(recorded);
    }

    [Fact]
    public async Task An_unreported_unknown_message_fails_the_disposal()
    {
        var scene = await Scene.StartAsync(options => options.Strict = true);
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        await http.GetAsync("/api/tickets", scene.Patient);

        var end = () => scene.DisposeAsync().AsTask();

        (await end.Should().ThrowAsync<VccUnemulatedException>()).Which.Message.Should().Contain("http: GET /api/tickets");
    }

    [Fact]
    public async Task Without_it_something_unknown_is_only_recorded()
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();

        await agent.SendAsync(Unknown, scene.Patient);
        await scene.Vcc.State.WhenAsync(() => scene.Vcc.Transcript.Unemulated.Count > 0, scene.Patient);
        var call = await scene.Vcc.Customer("0912345678").CallAsync(scene.Vcc.Hotline);
        await agent.RungAsync(scene.Patient);
        await call.RingingAsync(scene.Patient);

        scene.Vcc.Transcript.Unemulated.Should().Equal("agent-channel: objectId 424242");
        scene.Vcc.Transcript.Invoking(transcript => transcript.RequireEmulated()).Should().Throw<VccUnemulatedException>();
    }

    [Fact]
    public async Task A_faithful_run_ends_without_a_word()
    {
        var scene = await Scene.StartAsync(options => options.Strict = true);
        var agent = await scene.AgentAsync();
        var (call, leg) = await scene.TalkAsync(agent);
        await leg.AskAsync(leg.Request("BYE"), scene.Patient);
        await call.EndedAsync(scene.Patient);

        await scene.Awaiting(it => it.DisposeAsync().AsTask()).Should().NotThrowAsync();
    }

    [Theory]
    [InlineData("REFER")]
    [InlineData("MESSAGE")]
    public async Task An_unknown_method_within_a_call_is_recorded(string method)
    {
        await using var scene = await Scene.StartAsync();
        var agent = await scene.AgentAsync();
        var (_, leg) = await scene.TalkAsync(agent);

        var answer = await leg.AskAsync(leg.Request(method), scene.Patient);

        answer.Status.Should().Be(405);
        scene.Vcc.Transcript.Unemulated.Should().Equal("sip: method " + method);
    }

    [Theory]
    [InlineData("/favicon.ico")]
    [InlineData("/.well-known/appspecific/com.chrome.devtools.json")]
    public async Task A_browsers_own_requests_are_not_judged(string path)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };

        await http.GetAsync(path, scene.Patient);

        scene.Vcc.Transcript.Unemulated.Should().BeEmpty();
    }

    [Theory]
    [InlineData("POST", "/api/login/check-partner")]
    [InlineData("GET", "/demo/thirdParty/login")]
    [InlineData("GET", "/js/embed/unheard-of.js")]
    public async Task An_unknown_path_or_verb_is_recorded(string verb, string path)
    {
        await using var scene = await Scene.StartAsync();
        using var http = new HttpClient { BaseAddress = scene.Vcc.BaseAddress };
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);

        var answer = await http.SendAsync(request, scene.Patient);

        answer.IsSuccessStatusCode.Should().BeFalse();
        scene.Vcc.Transcript.Unemulated.Should().Equal($"http: {verb} {path}");
    }
}
