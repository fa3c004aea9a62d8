namespace Vcc.Embed.AspNetCore.Realm;

internal static class RealmPage
{
    /// <summary>
    /// The two video elements VCC documents, without its placeholder film. The agent's own picture is muted, or the agent would hear himself.
    /// No script: the page outside puts the wrappers and then the vendor's scripts in.
    /// </summary>
    public const string Html =
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <title>VCC</title>
        </head>
        <body>
        <video id="my-video" autoplay playsinline muted hidden></video>
        <video id="peer-video" autoplay playsinline hidden></video>
        </body>
        </html>

        """;
}
