using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class LoginFailureTests
{
    [Theory]
    [InlineData(200, """{"code":401}""", HttpStatusCode.BadGateway, "tokenRejected")]
    [InlineData(200, """{"code":404}""", HttpStatusCode.BadGateway, "domainNotFound")]
    [InlineData(200, """{"code":405}""", HttpStatusCode.BadGateway, "domainExpired")]
    [InlineData(200, """{"code":400}""", HttpStatusCode.BadGateway, "unknownExtension")]
    [InlineData(200, """{"code":500}""", HttpStatusCode.BadGateway, "vendorFailure")]
    [InlineData(200, "<html>Sign in to the hotel's Wi-Fi</html>", HttpStatusCode.BadGateway, "protocol")]
    public async Task A_refusal_of_VCC_reaches_the_page_as_a_code(int status, string body, HttpStatusCode expected, string code)
    {
        await using var app = await PhoneApp.StartAsync();
        app.Vcc.Answers(status, body);

        var answer = await app.OpenSessionAsync();

        answer.Status.Should().Be(expected);
        answer.ContentType.Should().Be("application/problem+json");
        answer.Header("Cache-Control").Should().Be("no-store");
        answer.Code.Should().Be(code);
        answer.Json.GetProperty("title").GetString().Should().Be(VccErrorTexts.Get(code, "vi").Title);
        answer.Json.GetProperty("detail").GetString().Should().Be(VccErrorTexts.Get(code, "vi").ForAgent);
        answer.Body.Should().NotContain("hotel", "VCC's words are not for the page");
    }

    [Fact]
    public async Task An_unreachable_VCC_is_a_503()
    {
        await using var app = await PhoneApp.StartAsync();
        app.Vcc.Stop();

        var answer = await app.OpenSessionAsync();

        answer.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Code.Should().Be("unreachable");
    }

    [Fact]
    public async Task An_unknown_account_is_a_500()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync("5000;vcc_account=brand-x");

        answer.Status.Should().Be(HttpStatusCode.InternalServerError);
        answer.Code.Should().Be("accountNotFound");
        app.Vcc.Logins.Should().Be(0);
    }

    [Fact]
    public async Task The_login_after_a_refused_one_succeeds()
    {
        await using var app = await PhoneApp.StartAsync();
        app.Vcc.Answers(200, """{"code":401}""");
        await app.OpenSessionAsync();
        app.Vcc.Answers(200, """{"code":"ok","user":{"user_id":1}}""");

        var answer = await app.OpenSessionAsync();

        answer.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_log_line_or_refusal_holds_a_secret()
    {
        await using var app = await PhoneApp.StartAsync();
        var bodies = new List<string>();
        foreach (var code in new[] { "401", "404", "500", "null" })
        {
            app.Vcc.Answers(200, $$"""{"code":{{code}}}""");
            bodies.Add((await app.OpenSessionAsync()).Body);
        }
        var tokens = app.Vcc.Tokens;
        app.Vcc.Answers(200, """{"code":"ok","user":{"user_id":1}}""");

        await app.OpenSessionAsync();

        var said = string.Join('\n', bodies) + string.Join('\n', app.Logs.GetSnapshot().Select(entry => $"{entry.Message} {entry.Exception} {string.Join(' ', entry.StructuredState ?? [])}"));
        tokens.Should().NotBeEmpty();
        foreach (var secret in Secrets.FormsOf(VccServer.AccessKey).Concat(app.Vcc.Tokens).Concat(app.Vcc.Tokens.Select(token => token.Split('.')[2])))
            said.Should().NotContain(secret);
    }

    [Fact]
    public async Task A_thousand_requests_of_one_agent_are_one_login()
    {
        await using var app = await PhoneApp.StartAsync();
        var gate = new GatedLogins(app.Services.GetRequiredService<IVccLoginClient>());
        var flights = new Session.LoginCoalescer(CancellationToken.None);

        var waiting = Enumerable.Range(0, 1000).Select(_ => flights.JoinAsync(new VccAgent("5000"), gate, CancellationToken.None)).ToArray();
        var other = flights.JoinAsync(new VccAgent("5001"), gate, CancellationToken.None);
        gate.Open();
        var logins = await Task.WhenAll(waiting);
        await other;

        logins.Distinct().Should().ContainSingle();
        app.Vcc.Extensions.Should().BeEquivalentTo("5000", "5001");
    }

    [Fact]
    public async Task A_cancelled_request_does_not_cancel_the_login()
    {
        await using var app = await PhoneApp.StartAsync();
        var gate = new GatedLogins(app.Services.GetRequiredService<IVccLoginClient>());
        var flights = new Session.LoginCoalescer(CancellationToken.None);
        using var leaving = new CancellationTokenSource();

        var first = flights.JoinAsync(new VccAgent("5000"), gate, leaving.Token);
        var second = flights.JoinAsync(new VccAgent("5000"), gate, CancellationToken.None);
        await leaving.CancelAsync();
        gate.Open();

        await first.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await second).Agent.Extension.Should().Be("5000");
    }

    /// <summary>Holds logins back until the test says so.</summary>
    private sealed class GatedLogins(IVccLoginClient inner) : IVccLoginClient
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _open.SetResult();

        public async Task<VccLogin> LoginAsync(VccAgent agent, CancellationToken cancellationToken = default)
        {
            await _open.Task;
            return await inner.LoginAsync(agent, cancellationToken);
        }

        public async Task<VccLogin> LoginAsync(VccAccount account, VccAgent agent, CancellationToken cancellationToken = default)
        {
            await _open.Task;
            return await inner.LoginAsync(account, agent, cancellationToken);
        }
    }
}
