namespace Vcc.Embed;

/// <summary>Reads an agent's availability from VCC's words.</summary>
public static class VccAvailabilityParser
{
    /// <summary>
    /// Reads the text of <c>csShowCallStatus</c> (<c>Online</c>, <c>Offline</c>, <c>No Answer</c>) or of the agent channel
    /// (<c>AVAILABLE</c>, <c>NOT AVAILABLE</c>, <c>NO ANSWER</c>). Any other text is <see cref="VccAvailability.Unknown"/>.
    /// </summary>
    public static VccAvailability Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "ONLINE" or "AVAILABLE" => VccAvailability.Online,
        "OFFLINE" or "NOT AVAILABLE" => VccAvailability.Offline,
        "NO ANSWER" => VccAvailability.NoAnswer,
        _ => VccAvailability.Unknown,
    };
}
