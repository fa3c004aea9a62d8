using System.Security.Cryptography;

namespace Vcc.Embed.Simulator.Media;

/// <summary>Session descriptions without a real peer, which browsers accept.</summary>
internal static class HeadlessSdp
{
    private static readonly string[] Session = ["v=0", "o=- 1 1 IN IP4 0.0.0.0", "s=-", "t=0 0"];
    private static readonly string[] Codecs = ["a=rtpmap:111 opus/48000/2", "a=rtpmap:0 PCMU/8000", "a=rtpmap:8 PCMA/8000"];

    public static string Offer() => Write([.. Session, "a=group:BUNDLE 0", .. Audio("111 0 8", "actpass", "0", "sendrecv"), .. Codecs]);

    /// <summary>
    /// The answer to a browser's offer. Its first audio line is accepted with the browser's codecs;
    /// every other line is refused (RFC 3264 §6). Without an offer it has one audio line.
    /// </summary>
    public static string AnswerTo(string offer)
    {
        var offered = SdpMedia.Of(offer);
        if (offered.FirstOrDefault(media => media.Kind == "audio") is not { } audio)
            return Write([.. Session, "a=group:BUNDLE 0", .. Audio("111 0 8", "active", "0", "sendrecv"), .. Codecs]);
        List<string> lines = [.. Session, $"a=group:BUNDLE {audio.Mid}"];
        foreach (var media in offered)
        {
            if (media == audio)
                lines.AddRange([.. Audio(media.Formats, "active", media.Mid, Sdp.Opposite(media.Direction)), .. media.Codecs]);
            else
                lines.AddRange([$"m={media.Kind} 0 {media.Protocol} {media.Formats}", "c=IN IP4 0.0.0.0", $"a=mid:{media.Mid}", "a=inactive"]);
        }

        return Write(lines);
    }

    private static string[] Audio(string formats, string setup, string mid, string direction) =>
    [
        $"m=audio 9 UDP/TLS/RTP/SAVPF {formats}", "c=IN IP4 0.0.0.0", "a=rtcp:9 IN IP4 0.0.0.0",
        $"a=ice-ufrag:{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 4)}",
        $"a=ice-pwd:{RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 24)}",
        $"a=fingerprint:sha-256 {Fingerprint()}", $"a=setup:{setup}", $"a=mid:{mid}", $"a={direction}", "a=rtcp-mux",
    ];

    private static string Fingerprint() => BitConverter.ToString(RandomNumberGenerator.GetBytes(32)).Replace('-', ':');

    private static string Write(IEnumerable<string> lines) => string.Join("\r\n", lines) + "\r\n";
}
