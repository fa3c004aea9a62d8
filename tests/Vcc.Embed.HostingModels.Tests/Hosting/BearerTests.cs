using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>A page that signs in with a bearer token, and no cookie.</summary>
public sealed class BearerTests(HostingSite site)
{
    [Fact]
    public async Task A_page_with_a_bearer_token_gets_a_phone()
    {
        await using var crm = await StartAsync("""<vcc-softphone request-headers></vcc-softphone>""");
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "spa"));

        await agent.Phone.ReadyAsync();

        (await agent.RealmPathAsync()).Should().Be("/vcc/realm/ticket");
        agent.Requests.Should().NotContain(url => url.Contains(BearerSignIn.Token));
    }

    [Fact]
    public async Task A_page_without_its_token_is_not_signed_in()
    {
        await using var crm = await StartAsync("""<vcc-softphone></vcc-softphone>""");
        await using var agent = await HostedPage.OpenAsync(site, new Uri(crm.Address, "spa"));

        var error = await agent.ErrorAsync("notSignedIn");

        error.Should().NotBeEmpty();
    }

    private static Task<HostedCrm> StartAsync(string element) => HostedCrm.StartAsync(
        app =>
        {
            app.Respond("GET", "/spa", 200,
                $$"""
                <!DOCTYPE html>
                <html lang="vi">
                <body>
                {{element}}
                <script type="module">
                  import { provideRequestHeaders } from './_content/Vcc.Embed.Razor/vcc-softphone.js';
                  provideRequestHeaders(async () => ({ Authorization: 'Bearer {{BearerSignIn.Token}}' }));
                </script>
                </body>
                </html>
                """);
            app.UseStaticFiles();
            app.UseAuthentication();
        },
        app =>
        {
            app.UseAuthorization();
            app.MapVccEmbed();
        },
        services: builder =>
        {
            builder.Services.AddAuthentication(BearerSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, BearerSignIn>(BearerSignIn.Scheme, null);
            builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        });

    /// <summary>Signs in who sends the token.</summary>
    private sealed class BearerSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "Bearer";
        public const string Token = "canary-bearer-77aa01";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers.Authorization == $"Bearer {Token}"
                ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "lan")], Scheme)), Scheme))
                : AuthenticateResult.NoResult());
    }
}
