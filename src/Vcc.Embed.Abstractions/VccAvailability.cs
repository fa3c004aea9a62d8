namespace Vcc.Embed;

/// <summary>Whether VCC sends calls to an agent.</summary>
public enum VccAvailability
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>Calls come in.</summary>
    Online,

    /// <summary>No calls come in.</summary>
    Offline,

    /// <summary>VCC stopped sending calls because the agent did not answer one.</summary>
    NoAnswer,
}
