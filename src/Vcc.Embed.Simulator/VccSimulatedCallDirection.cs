namespace Vcc.Embed.Simulator;

/// <summary>The direction of a call, with VCC's numbers.</summary>
public enum VccSimulatedCallDirection
{
    /// <summary>A customer called a hotline.</summary>
    Inbound = 1,

    /// <summary>An agent called a customer.</summary>
    Outbound = 2,

    /// <summary>An agent called another agent.</summary>
    Internal = 3,
}
