using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

/// <summary>F96: a wrong access key, and all agents reload in the morning.</summary>
public class RefusalTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_wrong_key_leads_to_few_logins()
    {
        await using var app = await StartAsync();
        app.Vcc.Answers(200, """{"code":401}""");

        var sessions = await Task.WhenAll(Enumerable.Range(0, 200).Select(agent => app.OpenSessionAsync($"6{agent:000}")));

        sessions.Select(session => session.Code).Should().OnlyContain(code => code == "tokenRejected");
        app.Vcc.Logins.Should().BeLessThanOrEqualTo(10);
    }

    [Fact]
    public async Task A_mended_key_works_at_once()
    {
        IConfigurationRoot? settings = null;
        await using var app = await StartAsync(configuration => settings = configuration);
        app.Vcc.Answers(200, """{"code":401}""");
        await app.OpenSessionAsync("5000");
        await app.OpenSessionAsync("5001");

        settings!["Vcc:AccessKey"] = "the right key";
        settings.Reload();
        app.Vcc.Answers(200, VccServer.Ok);
        var session = await app.OpenSessionAsync("5001");

        session.Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(29, HttpStatusCode.BadGateway)]
    [InlineData(31, HttpStatusCode.OK)]
    public async Task A_refusal_is_kept_for_30_seconds(int seconds, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        app.Vcc.Answers(200, """{"code":400}""");
        await app.OpenSessionAsync();
        app.Vcc.Answers(200, VccServer.Ok);
        _time.Advance(TimeSpan.FromSeconds(seconds));

        var session = await app.OpenSessionAsync();

        session.Status.Should().Be(expected);
    }

    [Fact]
    public async Task One_refused_agent_does_not_stop_the_others()
    {
        await using var app = await StartAsync();
        app.Vcc.Answers(200, """{"code":401}""");
        await app.OpenSessionAsync("5000");
        await app.OpenSessionAsync("5000");
        app.Vcc.Answers(200, VccServer.Ok);

        var session = await app.OpenSessionAsync("5001");

        session.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_failure_of_VCC_is_not_kept()
    {
        await using var app = await PhoneApp.StartAsync();
        app.Vcc.Answers(200, """{"code":500}""");
        await app.OpenSessionAsync();
        app.Vcc.Answers(200, VccServer.Ok);

        var session = await app.OpenSessionAsync();

        session.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_some_logins_of_an_account_run_at_once()
    {
        var release = new TaskCompletionSource();
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ConcurrentLogins = 3));
        var arrived = app.Vcc.HoldUntil(release.Task);

        var sessions = Enumerable.Range(0, 20).Select(agent => app.OpenSessionAsync($"6{agent:000}")).ToArray();
        await arrived;
        var heldAtOnce = app.Vcc.Held;
        release.SetResult();
        await Task.WhenAll(sessions);

        heldAtOnce.Should().BeLessThanOrEqualTo(3);
        app.Vcc.Logins.Should().Be(20);
    }

    private Task<PhoneApp> StartAsync(Action<IConfigurationRoot>? settings = null) => PhoneApp.StartAsync(configure: builder =>
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time));
        settings?.Invoke(builder.Configuration);
    });
}
