using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.AspNetCore;

namespace Vcc.Embed.Samples.Crm.SignIn;

/// <summary>Signs every visitor in as the first demo agent, so that the sample can be tried at once. A real application has its own sign-in.</summary>
internal static class DemoSignIn
{
    /// <summary>Remembers that the visitor signed out on purpose.</summary>
    private const string SignedOutCookie = "crm-signed-out";

    public static void AddDemoSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "crm";
            options.LoginPath = "/";
        });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
    }

    public static void UseDemoSignIn(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            var page = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
            if (page && context.User.Identity?.IsAuthenticated != true && !context.Request.Cookies.ContainsKey(SignedOutCookie))
                await SignInAsync(context, DemoAgent.All[0]);
            await next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapDemoSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/sign-in", async ([FromForm] string extension, HttpContext context) =>
        {
            context.Response.Cookies.Delete(SignedOutCookie);
            await SignInAsync(context, DemoAgent.Find(extension) ?? DemoAgent.All[0]);
            return TypedResults.LocalRedirect("/");
        });
        endpoints.MapPost("/sign-out", async ([FromForm] string? nothing, HttpContext context) =>
        {
            context.Response.Cookies.Append(SignedOutCookie, "1");
            await context.SignOutAsync();
            return TypedResults.LocalRedirect("/");
        });
    }

    private static async Task SignInAsync(HttpContext context, DemoAgent agent)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, agent.Extension),
                new Claim(ClaimTypes.Name, agent.Name),
                // This one claim is all that Vcc.Embed wants of a user.
                new Claim(VccEmbedClaimTypes.Extension, agent.Extension),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        context.User = new ClaimsPrincipal(identity);
        await context.SignInAsync(context.User);
    }
}
