using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore.Shell;

/// <summary>Replaces a redirect to another site inside the shell. The tab follows it, as it does without a shell.</summary>
internal static class LeavingPage
{
    // A frame of the application's own follows the redirect itself.
    private const string Follow =
        "const link=document.querySelector('a');let shell=false;try{shell=parent.document.documentElement.hasAttribute('data-vcc-shell')}catch{}"
        + "if(!shell)link.target='_self';link.click()";

    private static readonly string FollowHash = ShellPage.HashOf(Follow);

    public static Task WriteAsync(HttpContext context, Uri address)
    {
        var target = HtmlEncoder.Default.Encode(address.AbsoluteUri);
        var host = HtmlEncoder.Default.Encode(address.Host);
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.Remove("Location");
        // Cookies of the redirect stay: a sign-in checks them when it comes back.
        context.Response.ContentLength = null;
        return ProtectedPage.WriteAsync(context,
            $"""
            <!DOCTYPE html>
            <html>
            <head><meta charset="utf-8"><title>{host}</title></head>
            <body><a href="{target}" target="_top">{host}</a><script>{Follow}</script></body>
            </html>

            """,
            "default-src 'none'",
            $"script-src '{FollowHash}'",
            "base-uri 'none'");
    }
}
