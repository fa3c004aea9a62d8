using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Realm;

namespace Vcc.Embed.AspNetCore.Tabs;

/// <summary>Serves the phone window: a page with the phone alone, which keeps a call while the application's pages change.</summary>
internal sealed class PhoneWindowEndpoint(IOptionsMonitor<VccEmbedEndpointOptions> options)
{
    public const string Path = "/phone";

    private static readonly HashSet<string> FixedNames = new(StringComparer.OrdinalIgnoreCase) { "Content-Security-Policy", "Cross-Origin-Opener-Policy" };

    public async Task HandleAsync(HttpContext context)
    {
        ResponseWriter.DisableStorage(context.Response);
        if (await NeedsSignInAsync(context).ConfigureAwait(false))
        {
            await context.ChallengeAsync().ConfigureAwait(false);
            return;
        }

        var nonce = options.CurrentValue.ScriptNonce?.Invoke(context);
        WriteHeaders(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(PhoneWindowPage.Write(context, nonce), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>A person opens the page, so it leads to the sign-in page of the application.</summary>
    private static async Task<bool> NeedsSignInAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return false;

        var schemes = context.RequestServices.GetService<IAuthenticationSchemeProvider>();
        return schemes is not null && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is not null;
    }

    private static void WriteHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src '{PhoneWindowPage.StyleHash}'",
            "connect-src 'self'",
            "frame-src 'self'",
            "media-src 'self' blob: mediastream:",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
            PhoneWindowPage.IsFramed(context) ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        // Middleware of the application may write another policy over every response.
        context.Features.Set<IHttpResponseFeature>(new FixedHeadersFeature(context.Features.GetRequiredFeature<IHttpResponseFeature>(), FixedNames));
    }
}
