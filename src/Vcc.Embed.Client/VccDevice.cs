namespace Vcc.Embed.Client;

/// <summary>Where an agent's phone rings; the numbers are VCC's (<c>changeDevice</c>, <c>csShowDeviceType</c>).</summary>
public enum VccDevice
{
    /// <summary>VCC has not said.</summary>
    Unknown = 0,

    /// <summary>The browser.</summary>
    Browser = 1,

    /// <summary>An IP phone or softphone that needs a login.</summary>
    IpPhone = 2,

    /// <summary>A GSM mobile phone; needs its number.</summary>
    Mobile = 3,

    /// <summary>An IP phone that works without login.</summary>
    IpPhoneWithoutLogin = 4,

    /// <summary>VCC's own softphone.</summary>
    VendorSoftphone = 6,
}
