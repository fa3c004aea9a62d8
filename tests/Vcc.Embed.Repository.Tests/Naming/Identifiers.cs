using System.Text.RegularExpressions;
using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.Naming;

/// <summary>Finds the names in a source file: its path and its identifiers, without comments and texts.</summary>
internal static partial class Identifiers
{
    public static IEnumerable<string> In(SourceFile file) =>
        file.Path.Split('/', '.').Concat(In(file.Text)).Distinct();

    public static IEnumerable<string> In(string code) =>
        Identifier().Matches(CommentOrText().Replace(code, " ")).Select(match => match.Value);

    /// <summary>The words of a name in lower case: <c>LoginAnswer</c>, <c>login_answer</c> and <c>login-answer</c> have the same two.</summary>
    public static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex("""
        (?<!:)//.*|/\*[\s\S]*?\*/|\"{3}[\s\S]*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`
        """)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"[A-Za-z_$][\w$]*")]
    private static partial Regex Identifier();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
