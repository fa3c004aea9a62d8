namespace Vcc.Embed.Simulator.Control;

/// <summary>A message to a customer's page; README.md has the table.</summary>
internal sealed record CustomerMessage(string Type)
{
    public string? CallId { get; init; }
    public int? Leg { get; init; }
    public string? Sdp { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public bool? Muted { get; init; }
    public bool? Held { get; init; }
    public string? Digit { get; init; }
    public string? Cause { get; init; }
    public int? SipCode { get; init; }
}

internal sealed record Welcome(IReadOnlyList<HotlineView> Hotlines, string Profile, string Type = "welcome");

internal sealed record ControlError(string Code, string Message, int? Id = null, string Type = "error");

internal sealed record ControlDone(int? Id, string? CallId = null, string Type = "done");
