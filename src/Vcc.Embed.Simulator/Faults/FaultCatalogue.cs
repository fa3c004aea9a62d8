namespace Vcc.Embed.Simulator.Faults;

/// <summary>The list of faults. The numbers of the fault agents and fault customers stand in it and never change.</summary>
internal static class FaultCatalogue
{
    private static readonly Dictionary<string, FaultEntry> ByName =
        HttpFaultTexts.All.Concat(ChannelFaultTexts.All).Concat(CallFaultTexts.All).Concat(CustomerFaultTexts.All).ToDictionary(entry => entry.Description.Name);

    public static IReadOnlyList<VccFaultDescription> All { get; } = [.. ByName.Values.Select(entry => entry.Description)];

    /// <summary>Extensions of the default domain for whom one fault always holds, so that nothing under test knows of it.</summary>
    public static IEnumerable<string> Extensions => All.Select(fault => fault.Extension).OfType<string>().Where(FaultEntry.IsAgent);

    public static VccFaultDescription? Find(string name) => ByName.GetValueOrDefault(name)?.Description;

    public static bool IsFaultAgent(string extension) => FaultEntry.IsAgent(extension);

    /// <summary>The fault that always holds for an agent or a customer's number, if it is this one.</summary>
    public static VccFault? Always(string name, string? party) =>
        party is not null && (FaultEntry.IsAgent(party) || FaultEntry.IsCustomer(party)) && ByName.GetValueOrDefault(name) is { } entry && entry.Description.Extension == party
            ? new VccFault(name) { Value = entry.Value }
            : null;

    /// <summary>The immediate fault that an agent or a customer's number brings into each of its calls, if any.</summary>
    public static VccFault? InEveryCall(string party) =>
        (FaultEntry.IsAgent(party) || FaultEntry.IsCustomer(party)) && All.FirstOrDefault(fault => fault.IsImmediate && fault.Extension == party) is { } found
            ? new VccFault(found.Name)
            : null;
}
