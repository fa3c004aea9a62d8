using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed;

/// <summary>Where an agent's calls ring. The numbers are VCC's (<c>changeDevice</c>, <c>csShowDeviceType</c>).</summary>
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "VCC has no device 0; an unknown device is null.")]
public enum VccDevice
{
    /// <summary>The browser.</summary>
    Browser = 1,

    /// <summary>An IP phone or softphone that must be signed in.</summary>
    IPPhone = 2,

    /// <summary>A mobile phone, reached by its number.</summary>
    Mobile = 3,

    /// <summary>An IP phone without sign-in.</summary>
    FixedIPPhone = 4,

    /// <summary>VCC's own softphone.</summary>
    VendorSoftphone = 6,
}
