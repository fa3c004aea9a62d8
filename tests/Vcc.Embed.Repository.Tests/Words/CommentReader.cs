using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.Words;

/// <summary>Finds the comments of C#, Razor, TypeScript and JavaScript. Neighbouring lines are one comment.</summary>
internal static partial class CommentReader
{
    public static IEnumerable<Prose> Read(IEnumerable<string> lines)
    {
        var (isBlock, number, start, comment) = (false, 0, 0, "");
        foreach (var line in lines.Append(""))
        {
            number++;
            isBlock |= BlockStart().IsMatch(line);
            var isComment = isBlock || LineComment().IsMatch(line);
            if (isComment)
            {
                start = comment.Length == 0 ? number : start;
                comment += " " + Marks().Replace(line, " ");
            }

            var isClosed = isBlock && line.Contains("*/", StringComparison.Ordinal);
            isBlock &= !isClosed;
            if (comment.Length == 0 || (isComment && !isClosed))
                continue;
            foreach (var part in ElementEnd().Split(comment))
                yield return new(start, part);
            comment = "";
        }
    }

    [GeneratedRegex(@"^\s*///?")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"^\s*/\*")]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"^\s*(?:///?|/\*\*?|\*/|\*)|\*/\s*$")]
    private static partial Regex Marks();

    [GeneratedRegex("</(?:param|summary|remarks|exception|returns)>")]
    private static partial Regex ElementEnd();
}
