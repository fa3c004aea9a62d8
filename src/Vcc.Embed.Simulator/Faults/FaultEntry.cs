namespace Vcc.Embed.Simulator.Faults;

/// <summary>A line of the list of faults.</summary>
/// <param name="Description">What everybody may read.</param>
/// <param name="Value">What the fault's value is for those who always have it, where "every message" would leave nothing to look at.</param>
internal sealed record FaultEntry(VccFaultDescription Description, string? Value = null)
{
    private const string Agents = "59";
    private const string Customers = "09590000";

    public static FaultEntry Standing(string name, int? agent, string english, string vietnamese, string? value = null) =>
        new(new VccFaultDescription(name, false, Extension(agent), english, vietnamese), value);

    public static FaultEntry Now(string name, int? agent, string english, string vietnamese) =>
        new(new VccFaultDescription(name, true, Extension(agent), english, vietnamese));

    public static FaultEntry OfCustomer(string name, int customer, string english, string vietnamese, string? value = null, bool isImmediate = false) =>
        new(new VccFaultDescription(name, isImmediate, $"{Customers}{customer:00}", english, vietnamese), value);

    public static bool IsAgent(string party) => party.Length == 4 && party.StartsWith(Agents, StringComparison.Ordinal);

    public static bool IsCustomer(string party) => party.Length == 10 && party.StartsWith(Customers, StringComparison.Ordinal);

    private static string? Extension(int? agent) => agent is { } number ? $"{Agents}{number:00}" : null;
}
