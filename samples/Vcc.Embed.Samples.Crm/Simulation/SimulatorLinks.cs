namespace Vcc.Embed.Samples.Crm.Simulation;

/// <summary>Links to the simulator's pages while no real VCC account is configured.</summary>
/// <param name="Available">Whether the simulator runs inside this application.</param>
public sealed record SimulatorLinks(bool Available)
{
    public string CustomerPhone { get; } = "/vcc-simulator/customer?number=0912345678";

    public string Console { get; } = "/vcc-simulator";
}
