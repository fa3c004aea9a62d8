namespace Vcc.Embed.Simulator.Directory;

/// <summary>Device types with VCC's numbers (contract, "Devices").</summary>
internal enum Device
{
    Browser = 1,
    IpPhone = 2,
    Mobile = 3,
    IpPhoneWithoutLogin = 4,
    Softphone = 6,
}
