namespace Vcc.Embed.Simulator.Directory;

/// <summary>Devices as the wire counts them (contract, "Devices").</summary>
internal enum Device
{
    Browser = 1,
    IpPhone = 2,
    Mobile = 3,
    IpPhoneWithoutLogin = 4,
    Softphone = 6,
}
