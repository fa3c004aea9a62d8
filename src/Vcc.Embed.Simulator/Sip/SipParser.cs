namespace Vcc.Embed.Simulator.Sip;

/// <summary>Reads one SIP message from one WebSocket frame (RFC 7118 §5). Sizes are limited; it never throws.</summary>
internal static class SipParser
{
    private const string Version = "SIP/2.0";

    // RFC 3261 §7.3.3.
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "Call-ID",
        ["m"] = "Contact",
        ["e"] = "Content-Encoding",
        ["l"] = "Content-Length",
        ["c"] = "Content-Type",
        ["f"] = "From",
        ["s"] = "Subject",
        ["k"] = "Supported",
        ["t"] = "To",
        ["v"] = "Via",
        ["x"] = "Session-Expires",
    };

    /// <summary>The message, or the reason why the frame is none.</summary>
    public static SipMessage? Parse(string text, out string? problem)
    {
        problem = null;
        if (text.Length > SipMessage.LongestMessage)
            return Fail("longer than 64 KB", out problem);
        var reader = new LineReader(text);
        if (!reader.Next(out var startLine) || ReadStartLine(startLine) is not { } message)
            return Fail("no SIP start line", out problem);
        if (!ReadHeaders(ref reader, message, out problem))
            return null;
        var body = reader.Rest;
        if (message["Content-Length"] is { } length)
        {
            if (!int.TryParse(length, System.Globalization.CultureInfo.InvariantCulture, out var bytes) || bytes < 0)
                return Fail("Content-Length is no number", out problem);
            body = Utf8Slice.Take(body, bytes);
            if (body is null)
                return Fail("Content-Length is larger than the body", out problem);
        }

        message.Body = body;
        if (message.CallId.Length == 0 || message["Via"] is null || message.SequenceMethod.Length == 0)
            return Fail("Call-ID, CSeq or Via is missing", out problem);
        return message;
    }

    private static bool ReadHeaders(ref LineReader reader, SipMessage message, out string? problem)
    {
        problem = null;
        while (reader.Next(out var line))
        {
            if (line.Length == 0)
                return true;
            if (message.Headers.Count >= SipMessage.MostHeaders)
                return Fail("too many headers", out problem) is not null;
            if (line.Length > SipMessage.LongestHeader)
                return Fail("header too long", out problem) is not null;
            var colon = line.IndexOf(':');
            if (colon <= 0)
                return Fail("header without a name", out problem) is not null;
            var name = line[..colon].Trim().ToString();
            message.With(LongNames.GetValueOrDefault(name, name), line[(colon + 1)..].Trim().ToString());
        }

        return Fail("no empty line after the headers", out problem) is not null;
    }

    private static SipMessage? ReadStartLine(ReadOnlySpan<char> line)
    {
        var first = line.IndexOf(' ');
        if (first <= 0 || line.Length > SipMessage.LongestHeader)
            return null;
        var rest = line[(first + 1)..];
        var second = rest.IndexOf(' ');
        if (line[..first].SequenceEqual(Version))
        {
            var code = second < 0 ? rest : rest[..second];
            return int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 700
                ? SipMessage.Response(status, second < 0 ? "" : rest[(second + 1)..].ToString())
                : null;
        }

        return second > 0 && rest[(second + 1)..].SequenceEqual(Version)
            ? SipMessage.Request(line[..first].ToString(), rest[..second].ToString())
            : null;
    }

    private static SipMessage? Fail(string why, out string? problem)
    {
        problem = why;
        return null;
    }
}
