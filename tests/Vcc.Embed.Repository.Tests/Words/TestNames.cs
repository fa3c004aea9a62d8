using System.Text.RegularExpressions;

namespace Vcc.Embed.Repository.Tests.Words;

/// <summary>Finds the names of tests in C# and TypeScript.</summary>
internal static partial class TestNames
{
    /// <summary>The name that the line declares with its number of words, or <see langword="null" />.</summary>
    public static (string Name, int Words)? In(string line)
    {
        if (Method().Match(line) is { Success: true } method)
            return (method.Groups[1].Value, method.Groups[1].Value.Split('_', StringSplitOptions.RemoveEmptyEntries).Length);
        if (Call().Match(line) is { Success: true } call)
            return (call.Groups[2].Value, Prose.CountWords(call.Groups[2].Value));
        return null;
    }

    [GeneratedRegex(@"public (?:async )?(?:static )?(?:void|Task|ValueTask) (\w+_\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("""^\s*(?:test|it)(?:\.each.*?\))?\(\s*(["'`])(.*?)\1\s*,""")]
    private static partial Regex Call();
}
