using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>What the vendor's code may do, and nothing else: its scripts, its sockets, the microphone; framed by this site only.</summary>
internal static class RealmPolicy
{
    public static void ApplyTo(IHeaderDictionary headers, Uri baseAddress, Uri scriptBase)
    {
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            $"script-src 'self' {Origin(scriptBase)}",
            // check-partner names the sockets' hosts, so they cannot be listed here. Plain ones only where VCC itself is on this machine.
            baseAddress.Scheme == Uri.UriSchemeHttp && baseAddress.IsLoopback ? "connect-src https: wss: http: ws:" : "connect-src https: wss:",
            "media-src 'self' blob: mediastream:",
            // jQuery 1.11 tries inline styles while it looks at what the browser can do.
            "style-src 'unsafe-inline'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'self'");
        headers["Permissions-Policy"] = "unload=(), microphone=(self), autoplay=(self)";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.XContentTypeOptions = "nosniff";
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
