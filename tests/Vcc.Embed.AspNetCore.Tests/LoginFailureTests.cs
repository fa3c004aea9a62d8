using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Testing;

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
    public async Task A_refusal_of_VCC_becomes_a_code(int status, string body, HttpStatusCode expected, string code)
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
        foreach (var secret in SecretForms.Of(VccServer.AccessKey).Concat(app.Vcc.Tokens).Concat(app.Vcc.Tokens.Select(token => token.Split('.')[2])))
            said.Should().NotContain(secret);
    }

    [Fact]
    public async Task A_thousand_requests_of_one_agent_are_one_login()
    {
        var release = new TaskCompletionSource();
        await using var app = await PhoneApp.StartAsync();
        var arrived = app.Vcc.HoldUntil(release.Task);

        var waiting = Enumerable.Range(0, 1000).Select(_ => app.OpenSessionAsync()).ToArray();
        await arrived;
        release.SetResult();
        var sessions = await Task.WhenAll(waiting);

        sessions.Should().OnlyContain(session => session.Status == HttpStatusCode.OK);
        app.Vcc.Logins.Should().Be(1);
    }

    [Fact]
    public async Task A_cancelled_request_does_not_cancel_the_login()
    {
        var release = new TaskCompletionSource();
        await using var app = await PhoneApp.StartAsync();
        var arrived = app.Vcc.HoldUntil(release.Task);
        using var leaving = new CancellationTokenSource();

        var first = app.OpenSessionAsync(cancellationToken: leaving.Token);
        await arrived;
        var second = app.OpenSessionAsync();
        await leaving.CancelAsync();
        release.SetResult();

        await first.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await second).Status.Should().Be(HttpStatusCode.OK);
        app.Vcc.Logins.Should().Be(1);
    }
}
