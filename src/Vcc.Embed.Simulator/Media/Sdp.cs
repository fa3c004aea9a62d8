namespace Vcc.Embed.Simulator.Media;

/// <summary>Changes directions and versions of session descriptions; everything else passes unchanged.</summary>
internal static class Sdp
{
    private static readonly string[] Directions = ["a=sendrecv", "a=sendonly", "a=recvonly", "a=inactive"];

    /// <summary>The same description offered again with another direction and a higher version (RFC 3264 §8).</summary>
    public static string Reoffer(string sdp, string direction, int version)
    {
        var lines = Lines(sdp);
        var hasDirection = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Directions.Contains(lines[i]))
            {
                lines[i] = "a=" + direction;
                hasDirection = true;
            }
            else if (lines[i].StartsWith("o=", StringComparison.Ordinal))
            {
                lines[i] = WithVersion(lines[i], version);
            }
            else if (lines[i] is "a=setup:active" or "a=setup:passive")
            {
                // An answer that is offered again leaves the roles open (RFC 5763 §5).
                lines[i] = "a=setup:actpass";
            }
        }

        if (!hasDirection)
            lines.Add("a=" + direction);
        return string.Join("\r\n", lines) + "\r\n";
    }

    /// <summary>The local description as an answer, with the direction that fits the offer.</summary>
    public static string AnswerTo(string offer, string ours)
    {
        var direction = Opposite(DirectionOf(Lines(offer)));
        return Reoffer(ours, direction, version: 3).Replace("a=setup:actpass", "a=setup:passive", StringComparison.Ordinal);
    }

    /// <summary>The direction that answers a direction (RFC 3264 §6.1).</summary>
    public static string Opposite(string direction) => direction switch
    {
        "sendonly" => "recvonly",
        "recvonly" => "sendonly",
        _ => direction,
    };

    /// <summary>The first direction among the lines; <c>sendrecv</c> without one.</summary>
    public static string DirectionOf(List<string> lines) => lines.Find(line => Directions.Contains(line))?["a=".Length..] ?? "sendrecv";

    public static List<string> Lines(string sdp) =>
        [.. sdp.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    private static string WithVersion(string origin, int version)
    {
        var parts = origin.Split(' ');
        if (parts.Length < 3)
            return origin;
        parts[2] = (long.TryParse(parts[2], out var before) ? before + version : version).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Join(' ', parts);
    }
}
