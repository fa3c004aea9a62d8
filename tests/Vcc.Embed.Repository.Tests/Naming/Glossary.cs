using System.Text.RegularExpressions;
using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.Naming;

/// <summary>The words that docs/glossary.md forbids.</summary>
/// <param name="Forbidden">Words of no identifier.</param>
/// <param name="ForbiddenEndings">Words that end no type's name.</param>
/// <param name="OfVcc">Words for code that speaks VCC's protocol.</param>
internal sealed partial record Glossary(IReadOnlySet<string> Forbidden, IReadOnlySet<string> ForbiddenEndings, IReadOnlySet<string> OfVcc)
{
    /// <summary>Reads the words in code style: of the last column, and of the first one in the section about VCC.</summary>
    public static Glossary Read()
    {
        var parts = new SourceFile("docs/glossary.md").Text.Split("\n## VCC's words\n");
        var words = Column(parts[0], cells => cells[^1]);
        return new(
            words.Where(word => word[0] != '…').ToHashSet(),
            words.Where(word => word[0] == '…').Select(word => word[1..]).ToHashSet(),
            Column(parts[1], cells => cells[0]).ToHashSet());
    }

    private static List<string> Column(string text, Func<string[], string> cell) =>
    [
        .. from line in text.Split('\n')
           where line.StartsWith('|')
           from Match code in Code().Matches(cell(line.Trim('|').Split('|')))
           select code.Groups[1].Value,
    ];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
