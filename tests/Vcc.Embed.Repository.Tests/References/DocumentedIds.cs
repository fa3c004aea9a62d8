using System.Text.RegularExpressions;
using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.References;

/// <summary>The sections and rows of docs/ that code may name.</summary>
internal static partial class DocumentedIds
{
    /// <summary>Sections (<c>§2.1</c>), traps (<c>V-3</c>), faults (<c>F14</c>) and threats (<c>T16</c>).</summary>
    public static IReadOnlySet<string> Read() =>
        new HashSet<string>(
        [
            .. Find("vcc-contract.md", Section()).Select(number => "§" + number),
            .. Find("traps.md", Row()),
            .. Find("faults.md", Row()),
            .. Find("threats.md", Row()),
        ]);

    private static IEnumerable<string> Find(string document, Regex pattern) =>
        new SourceFile("docs/" + document).Lines.Select(line => pattern.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^#{2,3} (\d+(?:\.\d+)?)\b")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (V-\d+|F\d+|T\d+) \|")]
    private static partial Regex Row();
}
