using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Simulator;

namespace Company.Crm1.Controllers;

/// <summary>A sign-in without passwords, for development only. Put the sign-in of your application in its place.</summary>
public class AccountController(IServiceProvider services) : Controller
{
    public static readonly string[] Extensions = ["5000", "5001", "5002"];

    [HttpGet]
    public IActionResult SignIn() => HasSimulator ? View() : NotFound();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SignIn(string extension)
    {
        if (!HasSimulator || !Extensions.Contains(extension))
            return NotFound();

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, extension),
                new Claim(ClaimTypes.Name, $"Điện thoại viên {extension}"),
                // The one claim that the phone needs.
                new Claim(VccEmbedClaimTypes.Extension, extension),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
        return LocalRedirect("~/");
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }

    /// <summary>With a real account nobody may become an agent without a password.</summary>
    private bool HasSimulator => services.GetService<VccSimulator>() is not null;
}
