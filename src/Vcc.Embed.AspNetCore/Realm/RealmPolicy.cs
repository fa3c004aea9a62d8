using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>The content security policy and the other headers of the realm page.</summary>
// The realm keeps the vendor's globals apart and limits where its scripts come from and connect to. It is no security boundary.
// It has the application's own origin, so a script in it can reach the page around it.
internal static class RealmPolicy
{
    // The vendors name socket hosts at run time. They are below the vendor's domain.
    private static readonly (string Host, string Domain)[] Vendors =
    [
        (VccBaseAddresses.Vcc.Host, "vcc-vinaphone.com.vn"),
        (VccBaseAddresses.ThreeC.Host, "mobifone.vn"),
        (VccBaseAddresses.CareSoft.Host, "caresoft.vn"),
    ];

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Content-Security-Policy", "X-Frame-Options", "Permissions-Policy", "Cross-Origin-Embedder-Policy", "Cross-Origin-Resource-Policy");

    /// <summary>Writes the headers, and keeps middleware from changing them.</summary>
    public static void ApplyTo(HttpContext context, Uri baseAddress, Uri scriptBase, VccEmbedEndpointOptions options)
    {
        Write(context.Response.Headers, baseAddress, scriptBase, options);
        context.Features.Set<IHttpResponseFeature>(new FixedHeadersFeature(context.Features.GetRequiredFeature<IHttpResponseFeature>(), Names));
    }

    private static void Write(IHeaderDictionary headers, Uri baseAddress, Uri scriptBase, VccEmbedEndpointOptions options)
    {
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            scriptBase.IsAbsoluteUri ? $"script-src 'self' {OriginOf(scriptBase)}" : "script-src 'self'",
            "connect-src " + string.Join(' ', SourcesFor(baseAddress).Concat(options.ConnectHosts.SelectMany(SourcesFor)).Distinct()),
            "media-src 'self' blob: mediastream:",
            // jQuery 1.11 sets inline styles while it tests the browser.
            "style-src 'unsafe-inline'",
            "base-uri 'none'",
            "form-action 'none'",
            string.Join(' ', options.FrameAncestors.Prepend("frame-ancestors 'self'")));
        headers["Permissions-Policy"] = "unload=(), microphone=(self), autoplay=(self)";
        headers["Referrer-Policy"] = "no-referrer";
        // Only frame-ancestors can name another origin.
        headers.XFrameOptions = options.FrameAncestors.Count == 0 ? "SAMEORIGIN" : default;
        // A page with require-corp opens no frame without a policy. With this one, the vendor's scripts need no header of their own.
        headers["Cross-Origin-Embedder-Policy"] = "credentialless";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
    }

    private static IEnumerable<string> SourcesFor(Uri baseAddress)
    {
        // A simulator names sockets on other ports and spells this machine as it likes.
        if (baseAddress.IsLoopback)
            return ((string[])["localhost:*", "127.0.0.1:*"]).SelectMany(host => (string[])[$"https://{host}", $"wss://{host}", $"http://{host}", $"ws://{host}"]);

        var domain = Vendors.FirstOrDefault(vendor => vendor.Host == baseAddress.IdnHost).Domain ?? baseAddress.IdnHost;
        return SourcesFor(domain).Concat(SourcesFor("*." + domain));
    }

    private static IEnumerable<string> SourcesFor(string host)
    {
        var wildcard = host.StartsWith("*.", StringComparison.Ordinal) ? "*." : "";
        var address = new Uri("https://" + host[wildcard.Length..]);
        // Without a port, a source means the default port only, but vendors use others.
        var port = host.Contains(':', StringComparison.Ordinal) ? address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) : "*";
        return [$"https://{wildcard}{address.IdnHost}:{port}", $"wss://{wildcard}{address.IdnHost}:{port}"];
    }

    // A header has ASCII only, so an international host is written in its IDNA form.
    private static string OriginOf(Uri address) => $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}";
}
