using System.Text.Encodings.Web;
using Vcc.Embed.AspNetCore.Session;

namespace Vcc.Embed.AspNetCore.Realm;

/// <summary>Writes the realm page.</summary>
internal static class RealmPageWriter
{
    /// <summary>The six scripts that VCC documents, in VCC's order.</summary>
    private static readonly string[] VendorScripts = ["jquery.min.js", "jssip-3.2.10.js", "init-3.0.7.js", "web.push.js", "cs_const.js", "cs_voice.js"];

    /// <summary>
    /// The page with the two video elements that VCC documents. The agent's own video element is muted, so that agents do not hear themselves.
    /// It holds no script: the page outside adds the vendor's scripts. The browser preloads them during the login.
    /// </summary>
    public static string Write(ScriptResolver scripts, string? nonce) =>
        $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <title>VCC</title>
        {string.Concat((scripts.Files ?? VendorScripts).Select(file => Preload(scripts, file, nonce)))}
        </head>
        <body>
        <video id="my-video" autoplay playsinline muted hidden></video>
        <video id="peer-video" autoplay playsinline hidden></video>
        </body>
        </html>

        """;

    /// <summary>The same request as the phone's later one, or the browser would fetch the script twice. A script without a pin among pinned ones never runs.</summary>
    private static string Preload(ScriptResolver scripts, string file, string? nonce)
    {
        var pins = scripts.Integrity;
        if (pins.Count > 0 && !pins.ContainsKey(file))
            return "";

        var pin = pins.TryGetValue(file, out var hash) ? $" integrity=\"{HtmlEncoder.Default.Encode(hash)}\" crossorigin=\"anonymous\"" : "";
        var allowed = nonce is null ? "" : $" nonce=\"{HtmlEncoder.Default.Encode(nonce)}\"";
        return $"<link rel=\"preload\" as=\"script\" href=\"{HtmlEncoder.Default.Encode(scripts.AddressOf(file))}\"{pin}{allowed}>\n";
    }
}
