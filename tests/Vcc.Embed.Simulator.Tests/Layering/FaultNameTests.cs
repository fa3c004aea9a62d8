namespace Vcc.Embed.Simulator.Tests.Layering;

/// <summary>A fault's name stands in one place: the constant of <see cref="VccFaultNames"/>.</summary>
public class FaultNameTests
{
    private static readonly string[] Names = [.. VccFaults.Catalogue.Select(fault => fault.Name)];

    [Fact]
    public void No_fault_is_named_by_a_literal()
    {
        var literals = SourceFiles.ThatNameFaults
            .Where(file => !Path.GetFileName(file).StartsWith("VccFaultNames.", StringComparison.Ordinal))
            .SelectMany(file => LiteralsIn(file));

        literals.Should().BeEmpty();
    }

    [Fact]
    public void Each_constant_is_named_after_its_fault()
    {
        foreach (var field in typeof(VccFaultNames).GetFields())
        {
            var name = (string)field.GetRawConstantValue()!;

            name.Replace(".", "", StringComparison.Ordinal).Should().BeEquivalentTo(field.Name);
        }
    }

    private static IEnumerable<string> LiteralsIn(string file)
    {
        var text = File.ReadAllText(file);
        return Names.Where(name => text.Contains($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"{Path.GetFileName(file)}: {name}");
    }
}
