using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class RateLimitTests
{
    [Fact]
    public async Task Too_many_logins_of_one_user_are_refused()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => (options.SessionBurst, options.SessionsPerMinute, options.SessionCacheDuration) = (3, 1, TimeSpan.Zero)));
        for (var i = 0; i < 3; i++)
            (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.OK);

        var answer = await app.OpenSessionAsync();

        answer.Status.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Code.Should().Be("rateLimited");
        int.Parse(answer.Header("Retry-After"), CultureInfo.InvariantCulture).Should().BeInRange(1, 60);
        app.Vcc.Logins.Should().Be(3);
    }

    [Fact]
    public async Task The_default_rate_is_five_logins_a_minute()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => (options.SessionBurst, options.SessionCacheDuration) = (1, TimeSpan.Zero)));
        await app.OpenSessionAsync();

        var refused = await app.OpenSessionAsync();

        refused.Header("Retry-After").Should().Be("12");
    }

    [Fact]
    public async Task The_rate_of_one_user_does_not_limit_another()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => (options.SessionBurst, options.SessionsPerMinute, options.SessionCacheDuration) = (1, 1, TimeSpan.Zero)));
        await app.OpenSessionAsync("5000");
        (await app.OpenSessionAsync("5000")).Status.Should().Be(HttpStatusCode.TooManyRequests);

        var other = await app.OpenSessionAsync("5001");

        other.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reused_sessions_do_not_count_for_the_rate()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => (options.SessionBurst, options.SessionsPerMinute) = (1, 1)));

        var sessions = new List<HttpStatusCode>();
        for (var view = 0; view < 20; view++)
            sessions.Add((await app.OpenSessionAsync()).Status);

        sessions.Should().OnlyContain(status => status == HttpStatusCode.OK);
        app.Vcc.Logins.Should().Be(1);
    }

    [Fact]
    public async Task A_reload_changes_the_rate()
    {
        IConfigurationRoot? settings = null;
        await using var app = await PhoneApp.StartAsync(configure: builder =>
        {
            settings = builder.Configuration;
            (settings["Vcc:Endpoints:SessionBurst"], settings["Vcc:Endpoints:SessionCacheDuration"]) = ("1", "00:00:00");
        });
        await app.OpenSessionAsync();
        (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.TooManyRequests);

        settings!["Vcc:Endpoints:SessionBurst"] = "2";
        settings.Reload();

        (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.OK);
        (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.OK);
        (await app.OpenSessionAsync()).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Two_prefixes_count_for_one_rate()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => (options.SessionBurst, options.SessionCacheDuration) = (1, TimeSpan.Zero)), map: MapTwice);
        await app.OpenSessionAsync(path: "/one/session");

        var second = await app.OpenSessionAsync(path: "/two/session");

        second.Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Two_prefixes_share_one_login()
    {
        await using var app = await PhoneApp.StartAsync(map: MapTwice);
        await app.OpenSessionAsync(path: "/one/session");

        var second = await app.OpenSessionAsync(path: "/two/session");

        second.Status.Should().Be(HttpStatusCode.OK);
        second.Json.GetProperty("realm").GetString().Should().Be("realm");
        app.Vcc.Logins.Should().Be(1);
    }

    private static void MapTwice(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapVccEmbed("/one");
        endpoints.MapVccEmbed("/two");
    }
}
