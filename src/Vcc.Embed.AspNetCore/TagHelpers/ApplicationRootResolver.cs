using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.TagHelpers;

/// <summary>Finds how a page addresses the application's root.</summary>
internal static class ApplicationRootResolver
{
    /// <summary>The path base, or the relative way up where a proxy may have removed a prefix that no header names. It ends with a slash.</summary>
    public static string Resolve(HttpContext page)
    {
        var pathBase = page.Request.PathBase;
        // The target as it arrived: the path may have been rewritten since, e.g. for an error page.
        var target = page.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        // A script may put a fetched fragment into a page with another address. So only an opened page is relative.
        if (pathBase.HasValue || !target.StartsWith('/') || page.Request.Headers["Sec-Fetch-Mode"] != "navigate")
            return pathBase.ToUriComponent() + "/";

        return "./" + RelativeAddressResolver.FromPathToRoot(target.Split('?', 2)[0]);
    }
}
