using System.Net;
using System.Text.RegularExpressions;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public partial class RealmEndpointTests
{
    [Fact]
    public async Task The_realm_holds_no_script()
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync();

        page.Status.Should().Be(HttpStatusCode.OK);
        page.ContentType.Should().Be("text/html");
        page.Body.Should().Contain("<video id=\"my-video\"").And.Contain("<video id=\"peer-video\"").And.NotContain("<script").And.NotContain("src=");
        app.Vcc.Logins.Should().Be(0, "a page without secrets needs no login");
    }

    [Fact]
    public async Task The_realm_policy_lists_the_hosts_of_the_account()
    {
        await using var app = await PhoneApp.StartAsync(baseAddress: new Uri("https://vcc.example/"));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Split("; ").Should().BeEquivalentTo(
            "default-src 'none'",
            "script-src 'self' https://vcc.example",
            "connect-src https://vcc.example:* wss://vcc.example:* https://*.vcc.example:* wss://*.vcc.example:*",
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

    [Theory]
    [InlineData("https://web.vcc-vinaphone.com.vn/", "wss://*.vcc-vinaphone.com.vn:*")]
    [InlineData("https://3c-capi.mobifone.vn/", "wss://*.mobifone.vn:*")]
    [InlineData("https://capi.caresoft.vn/", "wss://*.caresoft.vn:*")]
    [InlineData("https://tổng-đài.example/", "wss://xn--tng-i-uqa65a054r.example:*")]
    public async Task The_realm_policy_allows_the_hosts_of_the_vendor(string baseAddress, string source)
    {
        await using var app = await PhoneApp.StartAsync(baseAddress: new Uri(baseAddress));

        var page = await app.GetRealmAsync();

        var connect = page.Header("Content-Security-Policy").Split("; ").Single(directive => directive.StartsWith("connect-src", StringComparison.Ordinal)).Split(' ');
        connect.Should().Contain(source).And.NotContain(["https:", "wss:", "*"]);
    }

    [Fact]
    public async Task An_international_script_host_is_written_in_ASCII()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptBase = new Uri("https://tổng-đài.example/js/")));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("script-src 'self' https://xn--tng-i-uqa65a054r.example;");
    }

    [Fact]
    public async Task The_realm_policy_allows_hosts_of_the_options()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => options.ConnectHosts.Add("*.sip.example.vn:8443")), baseAddress: new Uri("https://vcc.example/"));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("wss://*.sip.example.vn:8443");
    }

    [Fact]
    public async Task The_realm_policy_allows_plain_sockets_on_loopback()
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("connect-src https://localhost:* wss://localhost:* http://localhost:* ws://localhost:*").And.Contain($"script-src 'self' {app.Vcc.BaseAddress.GetLeftPart(UriPartial.Authority)};");
    }

    [Fact]
    public async Task The_scripts_of_VCC_are_preloaded_in_order()
    {
        await using var app = await PhoneApp.StartAsync(baseAddress: new Uri("https://vcc.example/"));

        var page = await app.GetRealmAsync();

        Preloaded(page.Body).Should().Equal(
            "https://vcc.example/js/embed/jquery.min.js",
            "https://vcc.example/js/embed/jssip-3.2.10.js",
            "https://vcc.example/js/embed/init-3.0.7.js",
            "https://vcc.example/js/embed/web.push.js",
            "https://vcc.example/js/embed/cs_const.js",
            "https://vcc.example/js/embed/cs_voice.js");
    }

    [Fact]
    public async Task Scripts_of_the_options_are_preloaded()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => (options.ScriptBase, options.Scripts) = (new Uri("https://mirror.example/vcc"), ["one.js", "two.js?v=1&w=\"2"])));

        var page = await app.GetRealmAsync();

        Preloaded(page.Body).Should().Equal("https://mirror.example/vcc/one.js", "https://mirror.example/vcc/two.js?v=1&amp;w=%222");
    }

    [Fact]
    public async Task Only_pinned_scripts_are_preloaded()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options =>
        {
            (options.ScriptBase, options.Scripts) = (new Uri("https://mirror.example/"), ["one.js", "two.js"]);
            options.ScriptIntegrity["one.js"] = "sha384-abc/+d";
        }));

        var page = await app.GetRealmAsync();

        page.Body.Should().Contain("""<link rel="preload" as="script" href="https://mirror.example/one.js" integrity="sha384-abc/&#x2B;d" crossorigin="anonymous">""").And.NotContain("two.js");
    }

    [Fact]
    public async Task The_realm_policy_allows_the_script_base()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptBase = new Uri("https://mirror.example:8443/vcc/")));

        var page = await app.GetRealmAsync();

        page.Header("Content-Security-Policy").Should().Contain("script-src 'self' https://mirror.example:8443;");
    }

    [Fact]
    public async Task Every_preload_has_the_nonce_of_the_options()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = _ => "r4nd0m\""));

        var page = await app.GetRealmAsync();

        page.Body.Split("<link ").Skip(1).Should().HaveCount(6).And.OnlyContain(link => link.Contains("""nonce="r4nd0m&quot;">"""));
    }

    private static IEnumerable<string> Preloaded(string page) => PreloadLink().Matches(page).Select(link => link.Groups[1].Value);

    [GeneratedRegex("""<link rel="preload" as="script" href="([^"]+)">""")]
    private static partial Regex PreloadLink();
}
