using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.AspNetCore.Tests;

public partial class PhoneWindowEndpointTests
{
    [Fact]
    public async Task The_window_shows_the_phone_alone()
    {
        await using var app = await PhoneApp.StartAsync(pathBase: "/crm");

        var page = await app.GetRealmAsync(path: "/crm/vcc/phone?lang=en&theme=dark&devices=1,3");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.ContentType.Should().Be("text/html");
        page.Header("Cache-Control").Should().Be("no-store");
        page.Body.Should().Contain("<html lang=\"en\">").And.Contain("<title>Phone</title>")
            .And.Contain("<vcc-softphone endpoint=\".\" phone-window=\"self\" theme=\"dark\" devices=\"1,3\"></vcc-softphone>")
            .And.Contain("src=\"/crm/_content/Vcc.Embed.Razor/vcc-softphone.js\"");
    }

    [Fact]
    public async Task The_policy_allows_exactly_what_the_window_needs()
    {
        await using var app = await PhoneApp.StartAsync(configure: builder => builder.Services.AddSingleton<IStartupFilter, OtherPolicy>());

        var page = await app.GetRealmAsync(path: "/vcc/phone");

        var style = StyleSheet().Match(page.Body).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        page.Header("Content-Security-Policy").Split("; ").Should().BeEquivalentTo(
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'sha256-{hash}'",
            "connect-src 'self'",
            "frame-src 'self'",
            "media-src 'self' blob: mediastream:",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }

    [Fact]
    public async Task The_own_site_may_frame_the_phone()
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync(path: "/vcc/phone?in=frame&lang=en");

        page.Header("Content-Security-Policy").Should().EndWith("; frame-ancestors 'self'");
        page.Body.Should().Contain("<vcc-softphone endpoint=\".\" phone-window=\"frame\"></vcc-softphone>");
    }

    [Theory]
    [InlineData("lang=\"><script>alert(1)</script>")]
    [InlineData("theme=dark\" onclick=\"x")]
    [InlineData("devices=1,x")]
    public async Task Bad_settings_are_left_out(string query)
    {
        await using var app = await PhoneApp.StartAsync();

        var page = await app.GetRealmAsync(path: "/vcc/phone?" + query);

        page.Body.Should().Contain("<html lang=\"vi\">").And.Contain("phone-window=\"self\"></vcc-softphone>");
    }

    [Fact]
    public async Task A_nonce_reaches_the_script()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options => options.ScriptNonce = _ => "abc\""));

        var page = await app.GetRealmAsync(path: "/vcc/phone");

        page.Body.Should().Contain("<script type=\"module\" nonce=\"abc&quot;\"");
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_sign_in()
    {
        await using var app = await PhoneApp.StartAsync(services: services =>
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.LoginPath = "/sign-in"));

        var page = await app.GetRealmAsync(extension: null, path: "/vcc/phone");

        page.Status.Should().Be(HttpStatusCode.Redirect);
        page.Header("Location").Should().Contain("/sign-in").And.Contain("ReturnUrl=%2Fvcc%2Fphone");
    }

    [GeneratedRegex("<style>(.*)</style>")]
    private static partial Regex StyleSheet();

    /// <summary>Middleware that writes a policy over every response.</summary>
    private sealed class OtherPolicy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
                    return Task.CompletedTask;
                });
                return following(context);
            });
            next(app);
        };
    }
}
