using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.References;

/// <summary>The ids of docs/ that a line of code or text names.</summary>
internal static partial class MentionedIds
{
    /// <summary>The ids in the spelling of docs/. Sections of an RFC are left out.</summary>
    public static IEnumerable<string> In(string line)
    {
        var text = Rfc().Replace(line, "");
        return Section().Matches(text).Select(match => match.Value).Concat(Row().Matches(text).Select(Spell));
    }

    private static string Spell(Match match) =>
        (match.Groups["kind"].Value == "V" ? "V-" : match.Groups["kind"].Value) + match.Groups["number"].Value;

    [GeneratedRegex(@"RFC \d+(?:,? §[\d.]*\d)+")]
    private static partial Regex Rfc();

    [GeneratedRegex(@"§\d+(?:\.\d+)?")]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<![\w#-])(?:(?<kind>[FT])-?|(?<kind>V)-)(?<number>\d{1,3})(?![\w-])(?!\.\d)")]
    private static partial Regex Row();
}
