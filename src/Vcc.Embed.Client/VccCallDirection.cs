namespace Vcc.Embed.Client;

/// <summary>Who called whom; the numbers are VCC's (<c>callDirection</c>).</summary>
public enum VccCallDirection
{
    /// <summary>VCC has not said.</summary>
    Unknown = 0,

    /// <summary>The customer called.</summary>
    Inbound = 1,

    /// <summary>The agent called the customer.</summary>
    Outbound = 2,

    /// <summary>One agent called another.</summary>
    Internal = 3,
}
