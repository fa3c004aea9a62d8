namespace Vcc.Embed.Simulator;

/// <summary>Which way a call goes, with the numbers of the wire.</summary>
public enum VccSimulatedCallDirection
{
    /// <summary>A customer called a hotline.</summary>
    Inbound = 1,

    /// <summary>An agent called a customer.</summary>
    Outbound = 2,

    /// <summary>An agent called another agent.</summary>
    Internal = 3,
}
