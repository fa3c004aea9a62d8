using System.Security.Cryptography;

namespace Vcc.Embed.Simulator.Customers;

/// <summary>Descriptions that a browser takes for a peer's, although nobody will ever be there.</summary>
internal static class HeadlessSdp
{
    public static string Offer() => Audio("actpass", "0");

    /// <summary>The answer to a browser's own offer of one audio line.</summary>
    public static string AnswerTo(string offer)
    {
        var mid = offer.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("a=mid:", StringComparison.Ordinal));
        return Audio("active", mid is null ? "0" : mid["a=mid:".Length..]);
    }

    private static string Audio(string setup, string mid)
    {
        var fingerprint = string.Join(':', RandomNumberGenerator.GetBytes(32).Select(value => value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        var user = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 4);
        var password = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 24);
        string[] lines =
        [
            "v=0", "o=- 1 1 IN IP4 0.0.0.0", "s=-", "t=0 0", $"a=group:BUNDLE {mid}",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 0 8", "c=IN IP4 0.0.0.0", "a=rtcp:9 IN IP4 0.0.0.0",
            $"a=ice-ufrag:{user}", $"a=ice-pwd:{password}", $"a=fingerprint:sha-256 {fingerprint}", $"a=setup:{setup}",
            $"a=mid:{mid}", "a=sendrecv", "a=rtcp-mux",
            "a=rtpmap:111 opus/48000/2", "a=rtpmap:0 PCMU/8000", "a=rtpmap:8 PCMA/8000",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }
}
