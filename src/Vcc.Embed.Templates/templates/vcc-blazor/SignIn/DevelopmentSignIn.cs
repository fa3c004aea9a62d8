using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Simulator;

namespace Company.Crm1.SignIn;

/// <summary>A sign-in without passwords, for development only. Put the sign-in of your application in its place.</summary>
public static class DevelopmentSignIn
{
    public static readonly string[] Extensions = ["5000", "5001", "5002"];

    /// <summary>Maps the posts of the pages. With a real account nothing is mapped: nobody may become an agent without a password.</summary>
    public static void MapDevelopmentSignIn(this WebApplication app)
    {
        if (app.Services.GetService<VccSimulator>() is null)
            return;

        app.MapPost("/sign-in/agent", async (HttpContext context, [FromForm] string extension) =>
        {
            if (!Extensions.Contains(extension))
                return Results.NotFound();

            var identity = new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, extension),
                    new Claim(ClaimTypes.Name, $"Điện thoại viên {extension}"),
                    // The one claim that the phone needs.
                    new Claim(VccEmbedClaimTypes.Extension, extension),
                ],
                CookieAuthenticationDefaults.AuthenticationScheme);
            await context.SignInAsync(new ClaimsPrincipal(identity));
            return Results.LocalRedirect("~/");
        });
        app.MapPost("/sign-out", async (HttpContext context, [FromForm] string? none) =>
        {
            await context.SignOutAsync();
            return Results.LocalRedirect("~/sign-in");
        });
    }
}
