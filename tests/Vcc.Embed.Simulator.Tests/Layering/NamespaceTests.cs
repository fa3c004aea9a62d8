using System.Text.RegularExpressions;

namespace Vcc.Embed.Simulator.Tests.Layering;

/// <summary>State (directory, calls, customers) lies below the transports (agent channel, SIP, HTTP, control).</summary>
public partial class NamespaceTests
{
    private static readonly string[] Transports = ["AgentChannel", "Sip", "Http", "Control", "Hosting"];

    private static readonly IReadOnlyList<(string From, string To)> Imports = [.. SourceFiles.OfSimulator.SelectMany(ImportsOf).Distinct()];

    [Fact]
    public void At_most_two_pairs_import_each_other()
    {
        var pairs = Imports.Where(import => string.CompareOrdinal(import.From, import.To) < 0 && Imports.Contains((import.To, import.From)));

        // SimulatorState holds the registries of calls and customers, and they are given it.
        pairs.Should().BeEquivalentTo([("Calls", "State"), ("Customers", "State")]);
    }

    [Fact]
    public void State_imports_no_transport()
    {
        var state = Imports.Where(import => import.From is not "" && !Transports.Contains(import.From));

        state.Select(import => import.To).Should().NotIntersectWith(Transports);
    }

    private static IEnumerable<(string From, string To)> ImportsOf(string file)
    {
        var text = File.ReadAllText(file);
        var from = Namespace().Match(text).Groups[1].Value;
        return Using().Matches(text).Select(match => (from, match.Groups[1].Value)).Where(import => import.from != import.Value)
            .Select(import => (import.from, import.Value));
    }

    [GeneratedRegex(@"^namespace Vcc\.Embed\.Simulator\.?(\w*)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?Vcc\.Embed\.Simulator\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
