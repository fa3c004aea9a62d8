using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Vcc.Embed.AspNetCore.Customers;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.TagHelpers;

namespace Vcc.Embed.AspNetCore.Shell;

/// <summary>Writes the shell: a frame for the application's pages, and the phone.</summary>
internal static class ShellPage
{
    private const string Style =
        "html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100vh;height:100dvh;border:0}[hidden]{display:none!important}"
        + "p{position:fixed;inset:0;margin:0;padding:2rem;font:1rem/1.5 system-ui,sans-serif;background:#fff;color:#222}"
        + "vcc-softphone{position:fixed;right:16px;bottom:16px}@media print{vcc-softphone{display:none}}";

    private static readonly string StyleHash = HashOf(Style);

    public static Task WriteAsync(HttpContext context, string endpoint, string? nonce)
    {
        var language = RequestLanguageResolver.Resolve(context) is { Length: > 0 } known ? known : "vi";
        var refused = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase)
            ? "Trang này không cho phép hiển thị bên cạnh điện thoại. Hãy báo cho người quản trị: trang cần X-Frame-Options: SAMEORIGIN."
            : "This page does not allow itself to be shown beside the phone. Tell your administrator: it needs X-Frame-Options: SAMEORIGIN.";
        var contacts = ContactsEndpoint.IsEnabled(context.RequestServices) ? " contacts=\"on\"" : "";
        var root = ApplicationRootResolver.Resolve(context) + "_content/Vcc.Embed.Razor/";
        // The page of the frame has the address of the shell, so a cache must tell the two apart.
        context.Response.Headers.Append(HeaderNames.Vary, "Sec-Fetch-Dest");
        return ProtectedPage.WriteAsync(context,
            $"""
            <!DOCTYPE html>
            <html lang="{Encoded(language)}" data-vcc-shell>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title></title>
            <style>{Style}</style>
            {Script(root + "vcc-softphone.js", nonce)}
            {Script(root + "vcc-shell.js", nonce)}
            </head>
            <body>
            <iframe></iframe>
            <p role="alert" data-refused hidden>{refused}</p>
            <vcc-softphone endpoint="{Encoded(endpoint)}" phone-window="shell"{contacts} hidden></vcc-softphone>
            </body>
            </html>

            """,
            "default-src 'none'",
            "script-src 'self'",
            $"style-src '{StyleHash}'",
            "connect-src 'self'",
            // The frame shows what a tab would show.
            "frame-src * blob: data:",
            "media-src 'self' blob: mediastream:",
            "img-src * data:",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }

    internal static string HashOf(string inline) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)));

    private static string Script(string address, string? nonce) =>
        $"<script type=\"module\"{(nonce is null ? "" : $" nonce=\"{Encoded(nonce)}\"")} src=\"{Encoded(address)}\"></script>";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
