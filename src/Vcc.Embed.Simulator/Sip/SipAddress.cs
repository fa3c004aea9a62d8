namespace Vcc.Embed.Simulator.Sip;

/// <summary>The value of From, To or Contact: an address and parameters (RFC 3261 §20.10).</summary>
internal readonly record struct SipAddress(string Uri, string Parameters)
{
    public string? Tag => Parameter("tag");

    /// <summary>The part before the @, percent-decoded, without the scheme.</summary>
    public string User
    {
        get
        {
            var (start, at) = Bounds();
            return at < 0 ? "" : System.Uri.UnescapeDataString(Uri[start..at]);
        }
    }

    public string Host
    {
        get
        {
            var (start, at) = Bounds();
            var host = Uri.AsSpan(at < 0 ? start : at + 1);
            var end = host.IndexOfAny(";:?>");
            return (end < 0 ? host : host[..end]).ToString();
        }
    }

    public static SipAddress Parse(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return new SipAddress("", "");
        // A quoted display name may hold brackets of its own.
        var from = value.StartsWith('"') ? Math.Max(value.IndexOf('"', 1), 0) : 0;
        var open = value.IndexOf('<', from);
        var close = open < 0 ? -1 : value.IndexOf('>', open);
        if (close > 0)
            return new SipAddress(value[(open + 1)..close], value[(close + 1)..]);
        var semicolon = value.IndexOf(';', StringComparison.Ordinal);
        return semicolon < 0 ? new SipAddress(value.Trim(), "") : new SipAddress(value[..semicolon].Trim(), value[semicolon..]);
    }

    /// <summary>A parameter outside the brackets, without quotes.</summary>
    public string? Parameter(string name)
    {
        foreach (var part in (Parameters ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if ((equals < 0 ? part : part[..equals]).Equals(name, StringComparison.OrdinalIgnoreCase))
                return equals < 0 ? "" : part[(equals + 1)..].Trim('"');
        }

        return null;
    }

    /// <summary>A SIP address for any text. Characters that a user part forbids are percent-encoded.</summary>
    public static string For(string user, string host) => $"<sip:{System.Uri.EscapeDataString(user)}@{host}>";

    private (int Start, int At) Bounds()
    {
        var start = Uri.IndexOf(':', StringComparison.Ordinal) + 1;
        return (start, Uri.IndexOf('@', start));
    }
}
