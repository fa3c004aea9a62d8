using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.AspNetCore.Customers;
using Vcc.Embed.AspNetCore.Problems;
using Vcc.Embed.AspNetCore.TagHelpers;

namespace Vcc.Embed.AspNetCore.Tabs;

/// <summary>Writes the page of the phone window. It looks like the phone of the page that opens it, which names language, theme and devices.</summary>
internal static partial class PhoneWindowPage
{
    private const string Module = "_content/Vcc.Embed.Razor/vcc-softphone.js";
    // The phone fills the window, so it has no frame of its own.
    private const string Style =
        "html{color-scheme:light dark}body{margin:0}vcc-softphone{display:block;max-width:none;--vcc-radius:0;--vcc-shadow:none}"
        + "vcc-softphone::part(card){align-content:start;border:0;min-height:100vh}";

    /// <summary>The style sheet as a Content-Security-Policy allows it.</summary>
    public static string StyleHash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Write(HttpContext context, string? nonce)
    {
        var query = context.Request.Query;
        var lang = LanguageTag().IsMatch(query["lang"].ToString()) ? query["lang"].ToString() : RequestLanguageResolver.Resolve(context);
        var language = lang.Length == 0 ? "vi" : lang;
        var title = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? "Điện thoại" : "Phone";
        var theme = Attribute("theme", Theme(), query["theme"]);
        var devices = Attribute("devices", Devices(), query["devices"]);
        var contacts = ContactsEndpoint.IsEnabled(context.RequestServices) ? " contacts=\"on\"" : "";
        var kind = IsFramed(context) ? "frame" : "self";
        var allowed = nonce is null ? "" : $" nonce=\"{HtmlEncoder.Default.Encode(nonce)}\"";
        var module = HtmlEncoder.Default.Encode(ApplicationRootResolver.Resolve(context) + Module);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>{Style}</style>
            <script type="module"{allowed} src="{module}"></script>
            </head>
            <body>
            <vcc-softphone endpoint="." phone-window="{kind}"{theme}{devices}{contacts}></vcc-softphone>
            </body>
            </html>

            """;
    }

    /// <summary>The phone is shown above all windows, in a frame of the page that keeps it.</summary>
    public static bool IsFramed(HttpContext context) => context.Request.Query["in"] == "frame";

    /// <summary>An attribute of the phone, if its value has the one known form.</summary>
    private static string Attribute(string name, Regex form, string? value) => value is not null && form.IsMatch(value) ? $" {name}=\"{value}\"" : "";

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\A(auto|light|dark)\z")]
    private static partial Regex Theme();

    [GeneratedRegex(@"\A[1-6](,[1-6]){0,5}\z")]
    private static partial Regex Devices();
}
