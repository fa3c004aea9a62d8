using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>Applications that write security headers, and pages that a portal shows in a frame. F93</summary>
public sealed class HeaderTests(HostingSite site)
{
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Frame-Options", "DENY"),
        ("Content-Security-Policy", Policy),
        ("Permissions-Policy", "camera=(), microphone=(self)"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    [Fact]
    public async Task A_call_works_below_headers_over_every_response()
    {
        await using var crm = await HostedCrm.StartAsync(app => app.WriteOverEveryResponse(Headers));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "tag"));
        await agent.Phone.ReadyAsync();

        var customer = await agent.CustomerAsync(crm, "0912345678");
        await customer.CallAsync();
        await agent.Phone.RingsWithAsync("0912345678");
        await agent.Phone.AnswerAsync();
        await agent.Phone.ConnectedAsync();

        (await agent.Page.EvaluateAsync<bool>("crossOriginIsolated")).Should().BeTrue("the headers reached the page");
        await Conversation.BothHearEachOtherAsync(agent.Phone, customer);
    }

    [Fact]
    public async Task A_nonce_of_each_request_is_enough_for_scripts()
    {
        static string NonceOf(HttpContext page) => (string)(page.Items["nonce"] ??= Guid.NewGuid().ToString("N"));
        await using var crm = await HostedCrm.StartAsync(
            app => app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'nonce-{NonceOf(context)}' 'strict-dynamic'; connect-src 'self'; frame-src 'self'; img-src data:";
                    return Task.CompletedTask;
                });
                return next();
            }),
            services: builder => builder.Services.Configure<VccEmbedEndpointOptions>(options => options.ScriptNonce = NonceOf));
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "tag"));

        await agent.Phone.ReadyAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_portal_needs_to_be_named(bool isNamed)
    {
        const string Portal = """
            <!DOCTYPE html>
            <iframe allow="microphone; autoplay"></iframe>
            <script>document.querySelector('iframe').src = location.href.replace('127.0.0.1', 'localhost').replace('portal', 'tag');</script>
            """;
        IConfigurationRoot? settings = null;
        await using var crm = await HostedCrm.StartAsync(app => app.Respond("GET", "/portal", 200, Portal), services: builder => settings = builder.Configuration);
        var portal = new UriBuilder(new Uri(crm.Address, "portal")) { Host = "127.0.0.1" }.Uri;
        if (isNamed)
            settings!["Vcc:Endpoints:FrameAncestors:0"] = portal.GetLeftPart(UriPartial.Authority);
        settings!.Reload();
        await using var agent = await HostedPage.OpenAsync(site, portal);
        var framed = agent.Page.FrameLocator("iframe").Locator("vcc-softphone");

        var state = await framed.EvaluateAsync<string>(
            """
            async element => {
              for (;;) {
                const { state, error } = element.phone?.state.connection ?? {};
                if (state === 'ready' || error) return error ? `${error.code} ${error.vendorText}` : state;
                await new Promise(next => setTimeout(next, 20));
              }
            }
            """);

        if (!isNamed)
            state.Should().StartWith("realmBlocked GET ").And.Contain("frame-ancestors 'self'");
        else
            state.Should().Be("ready");
    }
}
