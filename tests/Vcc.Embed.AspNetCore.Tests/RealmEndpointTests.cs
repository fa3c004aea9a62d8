using System.Net;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public class RealmEndpointTests
{
    [Fact]
    public async Task The_realm_has_the_two_video_elements_of_VCC_and_no_script()
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync();

        page.Status.Should().Be(HttpStatusCode.OK);
        page.ContentType.Should().Be("text/html");
        page.Body.Should().Contain("<video id=\"my-video\"").And.Contain("<video id=\"peer-video\"").And.NotContain("<script").And.NotContain("src=");
        app.Vcc.Logins.Should().Be(0, "a page without secrets needs no login");
    }

    [Fact]
    public async Task The_realm_may_run_VCCs_scripts_and_reach_VCCs_sockets_and_nothing_else()
    {
        await using var app = await PhoneApp.StartAsync(baseAddress: new Uri("https://vcc.example/"));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Split("; ").Should().BeEquivalentTo(
            "default-src 'none'",
            "script-src 'self' https://vcc.example",
            "connect-src https: wss:",
            "media-src 'self' blob: mediastream:",
            "style-src 'unsafe-inline'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'");
        page.Header("Permissions-Policy").Should().Be("unload=(), microphone=(self), autoplay=(self)");
        page.Header("Referrer-Policy").Should().Be("no-referrer");
        page.Header("X-Frame-Options").Should().Be("SAMEORIGIN");
        page.Header("X-Content-Type-Options").Should().Be("nosniff");
        page.Header("Cache-Control").Should().Be("no-store");
    }

    [Fact]
    public async Task Plain_sockets_are_allowed_only_while_VCC_is_on_this_machine()
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("connect-src https: wss: http: ws:;").And.Contain($"script-src 'self' {app.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority)};");
    }

    [Fact]
    public async Task Scripts_from_elsewhere_are_allowed_where_the_options_say_so()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptBase = new Uri("https://mirror.example:8443/vcc/")));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("script-src 'self' https://mirror.example:8443;");
    }
}
