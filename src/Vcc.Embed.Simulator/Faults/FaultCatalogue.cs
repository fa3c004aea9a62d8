namespace Vcc.Embed.Simulator.Faults;

/// <summary>All faults, by name. The numbers of fault agents and fault customers never change.</summary>
internal static class FaultCatalogue
{
    private static readonly Dictionary<string, FaultEntry> ByName =
        typeof(VccFaultNames).GetFields().Select(FaultEntry.Of).ToDictionary(entry => entry.Description.Name);

    public static IReadOnlyList<VccFaultDescription> All { get; } = [.. ByName.Values.Select(entry => entry.Description)];

    /// <summary>Extensions of the default domain that always have one fault.</summary>
    public static IEnumerable<string> Extensions => All.Select(fault => fault.Extension).OfType<string>().Where(FaultEntry.IsAgent);

    public static VccFaultDescription? Find(string name) => ByName.GetValueOrDefault(name)?.Description;

    public static bool IsFaultAgent(string extension) => FaultEntry.IsAgent(extension);

    /// <summary>The fault of this name, if this agent or customer always has it.</summary>
    public static VccFault? Always(string name, string? party) =>
        party is not null && (FaultEntry.IsAgent(party) || FaultEntry.IsCustomer(party)) && ByName.GetValueOrDefault(name) is { } entry && entry.Description.Extension == party
            ? new VccFault(name) { Value = entry.Value }
            : null;

    /// <summary>The immediate fault of each call of this agent or customer, if any.</summary>
    public static VccFault? InEveryCall(string party) =>
        (FaultEntry.IsAgent(party) || FaultEntry.IsCustomer(party)) && All.FirstOrDefault(fault => fault.IsImmediate && fault.Extension == party) is { } found
            ? new VccFault(found.Name)
            : null;
}
