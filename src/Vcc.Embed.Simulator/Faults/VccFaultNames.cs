namespace Vcc.Embed.Simulator;

/// <summary>The names of all faults, for <see cref="VccFaults.Set(VccFault)"/>. <see cref="VccFaults.Catalogue"/> describes each.</summary>
public static partial class VccFaultNames;
