using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.Realm;

namespace Vcc.Embed.AspNetCore.Shell;

/// <summary>Writes a page with a Content-Security-Policy of its own.</summary>
internal static class ProtectedPage
{
    private static readonly HashSet<string> FixedNames = new(StringComparer.OrdinalIgnoreCase) { "Content-Security-Policy" };

    public static Task WriteAsync(HttpContext context, string html, params string[] policy)
    {
        ResponseWriter.DisableStorage(context.Response);
        context.Response.Headers.ContentSecurityPolicy = string.Join("; ", policy);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = "text/html; charset=utf-8";
        // Middleware of the application may write another policy over every response.
        context.Features.Set<IHttpResponseFeature>(new FixedHeadersFeature(context.Features.GetRequiredFeature<IHttpResponseFeature>(), FixedNames));
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}
