namespace Vcc.Embed.Client;

/// <summary>Reads an agent's status in VCC's words.</summary>
public static class VccAgentStatuses
{
    /// <summary>Reads what <c>csShowCallStatus</c> says (<c>Online</c>, <c>Offline</c>, <c>No Answer</c>) or the agent channel (<c>AVAILABLE</c>, <c>NOT AVAILABLE</c>, <c>NO ANSWER</c>); anything else is <see cref="VccAgentStatus.Unknown"/>.</summary>
    public static VccAgentStatus Parse(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "ONLINE" or "AVAILABLE" => VccAgentStatus.Online,
        "OFFLINE" or "NOT AVAILABLE" => VccAgentStatus.Offline,
        "NO ANSWER" => VccAgentStatus.NoAnswer,
        _ => VccAgentStatus.Unknown,
    };
}
