namespace Vcc.Embed.Client;

/// <summary>Whether calls come to an agent.</summary>
public enum VccAgentStatus
{
    /// <summary>VCC has not said.</summary>
    Unknown,

    /// <summary>Calls come.</summary>
    Online,

    /// <summary>No calls come.</summary>
    Offline,

    /// <summary>VCC stopped sending calls because the agent did not answer one.</summary>
    NoAnswer,
}
