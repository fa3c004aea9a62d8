using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public partial class ShellTests
{
    [Fact]
    public async Task A_page_opens_in_the_shell()
    {
        await using var app = await StartAsync(pathBase: "/crm");

        var shell = await app.OpenPageAsync("/crm/page?q=1", change: request => request.Headers.Add("Accept-Language", "en"));

        shell.Status.Should().Be(HttpStatusCode.OK);
        shell.Header("Cache-Control").Should().Be("no-store");
        shell.Header("Vary").Should().Be("Sec-Fetch-Dest");
        shell.Body.Should().Contain("<html lang=\"en\" data-vcc-shell>").And.Contain("<iframe></iframe>")
            .And.Contain("<vcc-softphone endpoint=\"~/vcc\" phone-window=\"shell\" hidden></vcc-softphone>")
            .And.Contain("src=\"/crm/_content/Vcc.Embed.Razor/vcc-softphone.js\"").And.Contain("src=\"/crm/_content/Vcc.Embed.Razor/vcc-shell.js\"");
    }

    [Theory]
    [InlineData("/page", "iframe")]
    [InlineData("/page", "empty")]
    [InlineData("/page", "document", "POST")]
    [InlineData("/page", "document", "GET", "cors")]
    [InlineData("/page", "document", "GET", "navigate", null)]
    [InlineData("/report.pdf")]
    [InlineData("/file")]
    [InlineData("/excluded")]
    public async Task Everything_else_stays_as_it_is(string path, string goesTo = "document", string method = "GET", string mode = "navigate", string? extension = "5000")
    {
        await using var app = await StartAsync();

        var page = await app.OpenPageAsync(path, extension, request =>
        {
            request.Method = new HttpMethod(method);
            request.Headers.Remove("Sec-Fetch-Dest");
            request.Headers.Remove("Sec-Fetch-Mode");
            request.Headers.Add("Sec-Fetch-Dest", goesTo);
            request.Headers.Add("Sec-Fetch-Mode", mode);
        });

        page.Body.Should().Be("The page");
    }

    [Theory]
    [InlineData("/vcc/phone", "phone-window=\"self\"")]
    [InlineData("/vcc/agent", "forbidden")]
    public async Task The_phones_own_addresses_open_without_it(string path, string content)
    {
        await using var app = await StartAsync();

        var page = await app.OpenPageAsync(path);

        page.Body.Should().Contain(content).And.NotContain("data-vcc-shell");
    }

    [Fact]
    public async Task The_policy_allows_what_the_shell_needs()
    {
        await using var app = await StartAsync();

        var shell = await app.OpenPageAsync("/page");

        var style = StyleSheet().Match(shell.Body).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        shell.Header("Content-Security-Policy").Split("; ").Should().BeEquivalentTo(
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'sha256-{hash}'",
            "connect-src 'self'",
            "frame-src * blob: data:",
            "media-src 'self' blob: mediastream:",
            "img-src * data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("https://login.example.vn/authorize?a=1&b=2", true)]
    [InlineData("/sign-in", false)]
    [InlineData("http://localhost/sign-in", false)]
    public async Task A_redirect_to_another_site_leaves_the_frame(string address, bool leaves)
    {
        await using var app = await StartAsync();

        var page = await app.OpenPageAsync("/redirect?to=" + Uri.EscapeDataString(address), change: InFrame);

        page.Status.Should().Be(leaves ? HttpStatusCode.OK : HttpStatusCode.Redirect);
        if (!leaves)
        {
            page.Header("Location").Should().Be(address);
            return;
        }

        page.Headers.Location.Should().BeNull();
        page.Header("Set-Cookie").Should().Contain("state=1");
        page.Body.Should().Contain("<a href=\"https://login.example.vn/authorize?a=1&amp;b=2\" target=\"_top\">login.example.vn</a>");
        var script = Script().Match(page.Body).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        page.Header("Content-Security-Policy").Should().Contain($"script-src 'sha256-{hash}'");
    }

    [Theory]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")]
    public async Task A_page_that_refuses_frames_is_logged(string header, string value)
    {
        await using var app = await StartAsync();

        var page = await app.OpenPageAsync($"/refusing?name={header}&value={Uri.EscapeDataString(value)}", change: InFrame);

        page.Header("Vary").Should().Be("Sec-Fetch-Dest");
        app.Logs.GetSnapshot().Should().ContainSingle(log => log.Message.StartsWith($"{header} of /refusing forbids", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_endpoint_and_a_nonce_reach_the_shell()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = _ => "abc\""),
            use: app => app.UseVccShell(options => options.Endpoint = "~/acme/\"vcc"));

        var shell = await app.OpenPageAsync("/");

        shell.Body.Should().Contain("endpoint=\"~/acme/&quot;vcc\"").And.Contain("<script type=\"module\" nonce=\"abc&quot;\"");
    }

    private static void InFrame(HttpRequestMessage request)
    {
        request.Headers.Remove("Sec-Fetch-Dest");
        request.Headers.Add("Sec-Fetch-Dest", "iframe");
    }

    private static Task<PhoneApp> StartAsync(string pathBase = "") => PhoneApp.StartAsync(
        pathBase: pathBase,
        use: app => app.UseVccShell(options => options.Excludes = context => context.Request.Path == "/excluded"),
        map: endpoints =>
        {
            endpoints.MapVccEmbed();
            endpoints.MapMethods("/page", ["GET", "POST"], () => "The page");
            endpoints.MapGet("/report.pdf", () => "The page");
            endpoints.MapGet("/excluded", () => "The page");
            endpoints.MapGet("/file", () => "The page").WithMetadata(new VccNoShellAttribute());
            endpoints.MapGet("/redirect", ([FromQuery] string to, HttpContext context) =>
            {
                context.Response.Cookies.Append("state", "1");
                context.Response.ContentLength = 0;
                return Results.Redirect(to);
            });
            endpoints.MapGet("/refusing", ([FromQuery] string name, [FromQuery] string value, HttpContext context) => context.Response.Headers[name] = value);
        });

    [GeneratedRegex("<style>(.*)</style>")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<script>(.*)</script>")]
    private static partial Regex Script();
}
