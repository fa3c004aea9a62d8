using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class SignedOutTests
{
    [Fact]
    public async Task An_anonymous_visitor_gets_problem_details()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.OpenSessionAsync(extension: null);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.ContentType.Should().Be("application/problem+json");
        answer.Code.Should().Be("notSignedIn");
        app.Vcc.Logins.Should().Be(0);
    }

    [Fact]
    public async Task The_realm_wants_a_signed_in_user_too()
    {
        await using var app = await PhoneApp.StartAsync();

        var answer = await app.GetRealmAsync(extension: null);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Code.Should().Be("notSignedIn");
    }

    [Fact]
    public async Task Cookie_authentication_does_not_redirect_the_phone()
    {
        await using var app = await PhoneApp.StartAsync(services: AddCookies);

        var answer = await app.OpenSessionAsync(extension: null);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        answer.Code.Should().Be("notSignedIn");
    }

    [Fact]
    public async Task A_fallback_policy_does_not_bring_the_redirect_back()
    {
        await using var app = await PhoneApp.StartAsync(services: services =>
        {
            AddCookies(services);
            services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        });

        var answer = await app.OpenSessionAsync(extension: null);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_policy_of_the_application_is_kept()
    {
        await using var app = await PhoneApp.StartAsync(map: endpoints =>
            endpoints.MapVccEmbed().RequireAuthorization(policy => policy.RequireClaim("role", "agent")));

        var visitor = await app.OpenSessionAsync();
        var agent = await app.OpenSessionAsync("5000;role=agent");

        visitor.Status.Should().Be(HttpStatusCode.Forbidden);
        agent.Status.Should().Be(HttpStatusCode.OK);
        app.Vcc.Logins.Should().Be(1);
    }

    [Fact]
    public async Task An_anonymous_visitor_may_get_an_agent()
    {
        await using var app = await PhoneApp.StartAsync(
            vcc => vcc.AddAgentResolver(_ => new VccAgent("5009")),
            map: endpoints => endpoints.MapVccEmbed().AllowAnonymous());

        var answer = await app.OpenSessionAsync(extension: null);

        answer.Json.GetProperty("extension").GetString().Should().Be("5009");
    }

    private static void AddCookies(IServiceCollection services) =>
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
}
