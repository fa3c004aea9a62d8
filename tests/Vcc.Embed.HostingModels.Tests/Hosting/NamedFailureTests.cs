using Microsoft.AspNetCore.Builder;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>What responds in place of an endpoint is told apart, and the error names request and response. F92, F93</summary>
public sealed class NamedFailureTests(HostingSite site)
{
    public static TheoryData<string, Action<WebApplication>, string, string> Interceptions => new()
    {
        { "sign-in page by redirect", app => app.RedirectToSignIn("POST", "/vcc/session"), "notSignedIn", "POST /vcc/session: redirect" },
        { "sign-in page in place", app => app.Respond("POST", "/vcc/session", 200, "<title>Sign in</title>"), "foreignResponse", "POST /vcc/session: 200 text/html" },
        { "proxy without application", app => app.Respond("POST", "/vcc/session", 502, "Bad Gateway", headers: headers => headers.Server = "nginx"), "sessionUnreachable", "POST /vcc/session: 502 text/html, server nginx" },
        { "policy of the page for requests", app => app.PagePolicy("default-src 'self' 'unsafe-inline'; connect-src 'none'"), "sessionUnreachable", "POST /vcc/session: blocked by connect-src of this page" },
        { "realm by redirect", app => app.RedirectToSignIn("GET", "/vcc/realm"), "notSignedIn", "/vcc/realm: redirect to http" },
        { "page in place of the realm", app => app.Respond("GET", "/vcc/realm", 200, "<title>Start</title>"), "foreignResponse", "/vcc/realm: 200 \"Start\"" },
        { "realm not found", app => app.Respond("GET", "/vcc/realm", 404, "<title>Lost</title>"), "endpointNotFound", "/vcc/realm: 404 \"Lost\"" },
        { "policy of the page for frames", app => app.PagePolicy("default-src 'self' 'unsafe-inline'; frame-src 'none'"), "realmBlocked", "/vcc/realm: blocked by frame-src of this page" },
    };

    [Theory]
    [MemberData(nameof(Interceptions))]
    public async Task A_response_in_place_of_an_endpoint_is_named(string what, Action<WebApplication> intercept, string code, string text)
    {
        await using var crm = await HostedCrm.StartAsync(intercept);
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "tag"));

        var error = await agent.ErrorAsync(code);

        error.Should().Contain(text, what);
    }

    [Fact]
    public async Task A_wrong_address_is_named()
    {
        await using var crm = await HostedCrm.StartAsync(endpoints: app => app.MapVccEmbed("/phone").AllowAnonymous());
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "static/1"));

        var error = await agent.ErrorAsync("endpointNotFound");

        error.Should().MatchRegex("^POST /vcc/session: 40[45]", "Blazor responds to other methods of unknown paths with 405");
    }

    [Fact]
    public async Task A_service_worker_is_named()
    {
        const string Worker = "self.addEventListener('fetch', event => event.request.url.endsWith('/vcc/session') && event.respondWith(new Response('<title>Offline</title>', { headers: { 'Content-Type': 'text/html' } })));";
        await using var crm = await HostedCrm.StartAsync(app => app.Respond("GET", "/worker.js", 200, Worker, "text/javascript"));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "tag"));
        await agent.Phone.ReadyAsync();
        await agent.Page.EvaluateAsync("async () => { await navigator.serviceWorker.register('/worker.js'); await navigator.serviceWorker.ready; }");

        await agent.Page.ReloadAsync();
        var error = await agent.ErrorAsync("foreignResponse");

        error.Should().StartWith("POST /vcc/session: 200 text/html").And.EndWith($", service worker {crm.Address}worker.js");
    }

    [Fact]
    public async Task A_frame_option_of_a_proxy_changes_nothing()
    {
        await using var crm = await HostedCrm.StartAsync();
        await using var proxy = await PrefixProxy.StartAsync(crm.Address, header: ("X-Frame-Options", "DENY"));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(proxy.Address, "tag"));

        await agent.Phone.ReadyAsync();
    }

    [Fact]
    public async Task A_header_that_a_proxy_adds_is_named()
    {
        await using var crm = await HostedCrm.StartAsync();
        await using var proxy = await PrefixProxy.StartAsync(crm.Address, header: ("Content-Security-Policy", "frame-ancestors 'none'"));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(proxy.Address, "tag"));

        var error = await agent.ErrorAsync("realmBlocked");

        error.Should().Contain("/crm/vcc/realm: X-Frame-Options: SAMEORIGIN; frame-ancestors 'self'").And.Contain("frame-ancestors 'none'");
    }
}
