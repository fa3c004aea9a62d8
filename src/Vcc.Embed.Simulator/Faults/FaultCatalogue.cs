namespace Vcc.Embed.Simulator.Faults;

/// <summary>The list of faults. The order gives the fault agents their numbers, so new ones go to the end of their group's file.</summary>
internal static class FaultCatalogue
{
    private const string FaultAgents = "59";

    private static readonly Dictionary<string, VccFaultDescription> ByName = Build();

    public static IReadOnlyList<VccFaultDescription> All { get; } = [.. ByName.Values];

    /// <summary>Extensions of the default domain for whom one fault always holds, so that nothing under test knows of it.</summary>
    public static IEnumerable<string> Extensions => ByName.Values.Select(fault => fault.Extension).OfType<string>();

    public static VccFaultDescription? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool IsFaultAgent(string extension) => extension.Length == 4 && extension.StartsWith(FaultAgents, StringComparison.Ordinal);

    private static Dictionary<string, VccFaultDescription> Build() =>
        HttpFaultTexts.All.Concat(ChannelFaultTexts.All).Concat(CallFaultTexts.All).ToDictionary(fault => fault.Name);

    internal static VccFaultDescription Standing(string name, int? agent, string english, string vietnamese) =>
        new(name, false, agent is { } number ? $"{FaultAgents}{number:00}" : null, english, vietnamese);

    internal static VccFaultDescription Now(string name, string english, string vietnamese) => new(name, true, null, english, vietnamese);
}
