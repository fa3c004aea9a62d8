using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Requests;

/// <summary>
/// Accepts requests of the application's own pages only. It reads Fetch Metadata, or Origin where a browser sends none.
/// In both cases it needs a header that no form and no simple cross-origin request can carry.
/// </summary>
internal static class SameOriginCheck
{
    public const string HeaderName = "X-Vcc-Embed";

    /// <summary>Why the request is refused, or null. The text is for the log and holds nothing of the request.</summary>
    public static string? GetRejectionReason(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(HeaderName))
            return $"it lacks the header {HeaderName}";

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.Count > 0)
            return site == "same-origin" ? null : "Sec-Fetch-Site is not same-origin";

        // A browser sends Origin with every POST, so without both headers the client is not a browser.
        if (!request.Headers.TryGetValue("Origin", out var origin) || origin.Count == 0)
            return null;

        return IsOwn(origin.ToString(), request) ? null : "its Origin is another site";
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
