namespace Vcc.Embed.Benchmarks.Browser.Pages;

/// <summary>A page with our phone, as the tag helper writes it.</summary>
internal static class OurPage
{
    public const string Html =
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <link rel="icon" href="data:,">
        <script src="/ours.js"></script>
        </head>
        <body>
        <vcc-softphone endpoint="/vcc"></vcc-softphone><script type="module" src="/_content/Vcc.Embed.Razor/vcc-softphone.js"></script>
        </body>
        </html>
        """;
}
