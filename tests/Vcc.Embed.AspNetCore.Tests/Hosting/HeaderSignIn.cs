using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>Signs in whom the test names: <c>5000</c>, or <c>5000;claim=value</c> with further claims; <c>-</c> is a user without extension.</summary>
public sealed class HeaderSignIn(IOptionsMonitor<HeaderSignInOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<HeaderSignInOptions>(options, logger, encoder)
{
    public new const string Scheme = "Header";
    public const string Header = "X-Test-User";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var user))
            return Task.FromResult(AuthenticateResult.NoResult());

        var parts = user.ToString().Split(';');
        var claims = parts.Skip(1).Select(part => part.Split('=')).Select(pair => new Claim(pair[0], pair[1])).ToList();
        claims.Add(new Claim(ClaimTypes.NameIdentifier, "user-" + parts[0]));
        if (parts[0] != "-")
            claims.Add(new Claim(VccEmbedClaimTypes.Extension, parts[0]));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), Scheme)));
    }
}
