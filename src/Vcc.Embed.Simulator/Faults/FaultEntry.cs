using System.Reflection;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>An entry of the fault catalogue.</summary>
/// <param name="Description">The public description.</param>
/// <param name="Value">The fault's value for those who always have it.</param>
internal sealed record FaultEntry(VccFaultDescription Description, string? Value)
{
    private const string Agents = "59";
    private const string Customers = "09590000";

    /// <summary>The entry of a constant of <see cref="VccFaultNames"/>.</summary>
    public static FaultEntry Of(FieldInfo constant)
    {
        var fault = constant.GetCustomAttribute<FaultAttribute>() ?? throw new InvalidOperationException($"{constant.Name} has no description.");
        var party = fault.Agent > 0 ? $"{Agents}{fault.Agent:00}" : fault.Customer > 0 ? $"{Customers}{fault.Customer:00}" : null;
        return new FaultEntry(new VccFaultDescription((string)constant.GetRawConstantValue()!, fault.IsImmediate, party, fault.English, fault.Vietnamese), fault.Value);
    }

    public static bool IsAgent(string party) => party.Length == 4 && party.StartsWith(Agents, StringComparison.Ordinal);

    public static bool IsCustomer(string party) => party.Length == 10 && party.StartsWith(Customers, StringComparison.Ordinal);
}
