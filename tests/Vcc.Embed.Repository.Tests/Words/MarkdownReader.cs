using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.Words;

/// <summary>Finds the paragraphs, list items and table cells of a Markdown document. Headings and code are left out.</summary>
internal static partial class MarkdownReader
{
    public static IEnumerable<Prose> Read(IEnumerable<string> lines)
    {
        var (isCode, number, start, paragraph) = (false, 0, 0, "");
        foreach (var line in lines.Append(""))
        {
            number++;
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isFence || isCode)
            {
                isCode ^= isFence;
                continue;
            }

            if (EndsParagraph(line) && paragraph.Length > 0)
            {
                yield return new(start, paragraph);
                paragraph = "";
            }

            foreach (var cell in Cells(line))
                yield return new(number, cell);
            if (line.Length == 0 || line[0] is '|' or '#')
                continue;

            start = paragraph.Length == 0 ? number : start;
            paragraph += " " + Bullet().Replace(line, "");
        }
    }

    private static bool EndsParagraph(string line) => line.Trim().Length == 0 || line[0] is '|' or '#' || Bullet().IsMatch(line);

    private static string[] Cells(string line) => line.StartsWith('|') ? line.Split('|') : [];

    [GeneratedRegex(@"^\s*(?:[-*]|\d+\.)\s")]
    private static partial Regex Bullet();
}
