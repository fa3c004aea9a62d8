using System.Text.Json;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A frame from one of the simulator's own pages.</summary>
internal sealed record ControlFrame
{
    public string Type { get; init; } = "";
    public int? Id { get; init; }
    public string? Role { get; init; }
    public string? Number { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Sdp { get; init; }
    public string? CallId { get; init; }
    public int Leg { get; init; }
    public int? SipCode { get; init; }
    public string? Digit { get; init; }
    public string? Extension { get; init; }
    public string? Domain { get; init; }
    public string? Name { get; init; }
    public int? Times { get; init; }
    public string? Value { get; init; }
    public int? DelayMs { get; init; }
    public string? Profile { get; init; }
    public int? Device { get; init; }
    public string? Status { get; init; }

    public static ControlFrame? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ControlJson.Default.ControlFrame);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // The text is no JSON, or holds half of a surrogate pair: the socket sends badFrame.
            return null;
        }
    }
}
