using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.References;

/// <summary>Comments name sections, traps, faults and threats by their ids. Each id must lead somewhere.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_id_named_in_code_is_documented()
    {
        var documented = DocumentedIds.Read();

        var unknown =
            from file in SourceTree.Files
            where file.IsUnder("src") || file.IsUnder("tests") || file.IsUnder("docs")
            from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
            from id in MentionedIds.In(line.Text)
            where !documented.Contains(id)
            select $"{file.Path}:{line.Number}: {id}";

        unknown.Should().BeEmpty();
    }

    [Theory]
    [InlineData("// The 200 is out (V-82). Never attached again (contract §0.2, §0.3).", "§0.2", "§0.3", "V-82")]
    [InlineData("/// <summary>Faults F1 to F5, and threats T-20 and T5.</summary>", "F1", "F5", "T20", "T5")]
    [InlineData("// RFC 3261 §13.2, §17.1.1; RFC 7118 §5.")]
    [InlineData("color: #F14; F12B, x-T3, F1.5")]
    public void Ids_are_found_in_a_line(string line, params string[] ids) => MentionedIds.In(line).Should().Equal(ids);

    [Fact]
    public void Sections_traps_faults_and_threats_are_read_from_docs() =>
        DocumentedIds.Read().Should().Contain(["§2", "§2.1", "§0.10", "V-1", "V-92", "F1", "F98", "T1", "T35"]);
}
