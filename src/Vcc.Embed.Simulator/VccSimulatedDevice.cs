using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Simulator;

/// <summary>Where an agent's calls ring, with VCC's numbers (contract, "Devices").</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "VCC has no device 0.")]
public enum VccSimulatedDevice
{
    /// <summary>The browser.</summary>
    Browser = 1,

    /// <summary>An IP phone or softphone that must be signed in.</summary>
    IPPhone = 2,

    /// <summary>A mobile phone.</summary>
    Mobile = 3,

    /// <summary>An IP phone without sign-in.</summary>
    FixedIPPhone = 4,

    /// <summary>VCC's own softphone.</summary>
    VendorSoftphone = 6,
}
