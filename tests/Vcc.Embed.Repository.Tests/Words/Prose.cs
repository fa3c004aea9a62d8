using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.Words;

/// <summary>One paragraph of a comment or a document.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Text">The paragraph on one line, with its markup.</param>
internal sealed partial record Prose(int Line, string Text)
{
    /// <summary>The sentences, without markup. A colon or a semicolon ends a sentence too.</summary>
    public IEnumerable<string> Sentences() => SentenceEnd().Split(WithoutMarkup()).Where(sentence => sentence.Trim().Length > 0);

    /// <summary>The number of words; a dash is no word, and quoted code is one.</summary>
    public static int CountWords(string sentence) => Word().Count(sentence);

    private string WithoutMarkup()
    {
        var text = EmptyTag().Replace(Text, "X");
        text = Tag().Replace(text, " ");
        text = Code().Replace(text, "X");
        return Space().Replace(Link().Replace(text, "$1"), " ");
    }

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[^\s—–·|]*\w[^\s—–·|]*")]
    private static partial Regex Word();

    [GeneratedRegex("""<(?:see|seealso) (?:cref|href|langword)="[^"]*"\s*/>|<(?:paramref|typeparamref|inheritdoc)[^>]*/>""")]
    private static partial Regex EmptyTag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
