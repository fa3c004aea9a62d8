namespace Vcc.Embed.Simulator.Media;

/// <summary>One <c>m=</c> line of a description and what an answer to it must repeat (RFC 8866 §5.14).</summary>
internal sealed record SdpMedia(string Kind, string Protocol, string Formats, string Mid, string Direction, IReadOnlyList<string> Codecs)
{
    public static IReadOnlyList<SdpMedia> Of(string sdp)
    {
        var found = new List<SdpMedia>();
        List<string>? section = null;
        foreach (var line in Sdp.Lines(sdp))
        {
            if (line.StartsWith("m=", StringComparison.Ordinal))
            {
                Add(found, section);
                section = [];
            }

            section?.Add(line);
        }

        Add(found, section);
        return found;
    }

    private static void Add(List<SdpMedia> found, List<string>? section)
    {
        // m=<kind> <port> <protocol> <formats>
        if (section?[0]["m=".Length..].Split(' ', 4) is not [var kind, _, var protocol, var formats])
            return;
        var mid = section.Find(line => line.StartsWith("a=mid:", StringComparison.Ordinal))?["a=mid:".Length..];
        found.Add(new SdpMedia(
            kind, protocol, formats, mid ?? found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Sdp.DirectionOf(section), section.FindAll(line => line.StartsWith("a=rtpmap:", StringComparison.Ordinal) || line.StartsWith("a=fmtp:", StringComparison.Ordinal))));
    }
}
