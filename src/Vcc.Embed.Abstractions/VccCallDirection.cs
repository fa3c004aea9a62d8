using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed;

/// <summary>Who called whom. The numbers are VCC's (<c>callDirection</c>).</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "VCC's 0 means that the direction is unknown; here that is null.")]
public enum VccCallDirection
{
    /// <summary>A customer called.</summary>
    Inbound = 1,

    /// <summary>The agent called a customer.</summary>
    Outbound = 2,

    /// <summary>One agent called another.</summary>
    Internal = 3,
}
