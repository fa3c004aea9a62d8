using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>
/// Tells posts of our own pages from posts of others: Fetch Metadata where the browser sends it, the Origin header where it does not,
/// and in both cases a header that no form and no simple cross-origin request can carry.
/// </summary>
internal static class CrossSitePosts
{
    public const string HeaderName = "X-Vcc-Embed";

    /// <summary>Why the request is refused, or null when it is one of ours. The words are for the log and hold nothing of the request.</summary>
    public static string? Refuses(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(HeaderName))
            return $"it lacks the header {HeaderName}";

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.Count > 0)
            return site == "same-origin" ? null : "Sec-Fetch-Site is not same-origin";

        // Neither header: not a browser, which would send Origin with every POST.
        if (!request.Headers.TryGetValue("Origin", out var origin) || origin.Count == 0)
            return null;

        return IsOwn(origin.ToString(), request) ? null : "its Origin is another one";
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
