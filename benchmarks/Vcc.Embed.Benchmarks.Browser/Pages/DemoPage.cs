using Vcc.Embed.Client;

namespace Vcc.Embed.Benchmarks.Browser.Pages;

/// <summary>The page of the vendor's PHP demo: six scripts, custom.js, two video elements, csInit. The scripts are the simulator's own of family S.</summary>
internal static class DemoPage
{
    private static readonly string[] Files = ["jquery.min.js", "jssip-3.2.10.js", "init-3.0.7.js", "web.push.js", "cs_const.js", "cs_voice.js"];

    public static string Scripts(Uri vcc) =>
        string.Concat(Files.Select(file => $"<script src=\"{vcc}js/embed/{file}\" type=\"text/javascript\"></script>\n")) + "<script src=\"/custom.js\" type=\"text/javascript\"></script>";

    public static string Body(Uri vcc, VccLogin login) =>
        $"""
        <video id="my-video" autoplay style="display: none;" src="{vcc}images/320x240.ogg"></video>
        <video id="peer-video" autoplay style="display: none;" src="{vcc}images/320x240.ogg"></video>
        <button id="answer" onclick="onAcceptCall()">Nghe</button>
        <script>csInit('{login.Token.Reveal()}', '{login.Domain}');</script>
        """;

    public static string Html(Uri vcc, VccLogin login) =>
        $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <link rel="icon" href="data:,">
        {Scripts(vcc)}
        </head>
        <body>
        {Body(vcc, login)}
        </body>
        </html>
        """;
}
