namespace Vcc.Embed.Simulator.Sip;

/// <summary>A SIP request or response (RFC 3261 §7).</summary>
internal sealed class SipMessage
{
    public const int LongestMessage = 64 * 1024;
    public const int MostHeaders = 96;
    public const int LongestHeader = 8 * 1024;

    private readonly List<(string Name, string Value)> _headers = [];

    private SipMessage(string? method, string uri, int status, string reason)
    {
        Method = method;
        RequestUri = uri;
        Status = status;
        Reason = reason;
    }

    public string? Method { get; }
    public string RequestUri { get; }
    public int Status { get; }
    public string Reason { get; }
    public string Body { get; set; } = "";
    public IReadOnlyList<(string Name, string Value)> Headers => _headers;

    public bool IsRequest => Method is not null;
    public string CallId => this["Call-ID"] ?? "";
    public SipAddress From => SipAddress.Parse(this["From"]);
    public SipAddress To => SipAddress.Parse(this["To"]);
    public string SequenceMethod => Sequence().Method;
    public int SequenceNumber => Sequence().Number;

    /// <summary>The first header of that name.</summary>
    public string? this[string name] =>
        _headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static SipMessage Request(string method, string uri) => new(method, uri, 0, "");

    public static SipMessage Response(int status, string reason) => new(null, "", status, reason);

    public IEnumerable<string> All(string name) =>
        _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

    public SipMessage With(string name, string? value)
    {
        if (value is not null)
            _headers.Add((name, value));
        return this;
    }

    public SipMessage WithSdp(string sdp)
    {
        // Exactly this type: JsSIP sends 415 for any other (contract §3).
        With("Content-Type", "application/sdp");
        Body = sdp;
        return this;
    }

    /// <summary>The response to this request, with the headers to copy, and with a To tag when To has none.</summary>
    public SipMessage CreateResponse(int status, string reason, string? toTag = null)
    {
        var response = Response(status, reason);
        foreach (var via in All("Via"))
            response.With("Via", via);
        var to = this["To"] ?? "";
        if (toTag is not null && To.Tag is null)
            to += ";tag=" + toTag;
        return response.With("From", this["From"]).With("To", to).With("Call-ID", CallId).With("CSeq", this["CSeq"]);
    }

    public override string ToString() => SipWriter.Write(this);

    /// <summary>The first line, for the transcript.</summary>
    public string Summary => IsRequest ? $"{Method} {RequestUri} SIP/2.0" : $"SIP/2.0 {Status} {Reason}";

    private (int Number, string Method) Sequence()
    {
        var value = this["CSeq"] ?? "";
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && int.TryParse(value.AsSpan(0, space), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (number, value[(space + 1)..].Trim())
            : (0, "");
    }
}
