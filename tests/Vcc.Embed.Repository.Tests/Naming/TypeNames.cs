using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.Naming;

/// <summary>Finds the types that a C# or TypeScript source declares.</summary>
internal static partial class TypeNames
{
    public static IEnumerable<string> In(string code) => Declaration().Matches(code).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*(?:export |public |internal |private |sealed |static |abstract |partial |readonly )*(?:class|record|struct|interface|enum|type|record struct) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
