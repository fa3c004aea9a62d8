using System.Text.RegularExpressions;

namespace Vcc.Embed.Client.Tests.Docs;

public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void Every_snippet_is_compiled_code(string file)
    {
        var compiled = Regions().Matches(Read("ReadmeSnippets.cs"))
            .ToDictionary(region => region.Groups["name"].Value, region => Dedent(region.Groups["code"].Value));

        var quoted = Snippets().Matches(Read(file)).ToDictionary(snippet => snippet.Groups["name"].Value, snippet => snippet.Groups["code"].Value.TrimEnd());

        quoted.Should().BeEquivalentTo(compiled);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void Every_block_of_csharp_is_a_snippet(string file)
    {
        var blocks = Read(file).Split("```csharp").Length - 1;

        Snippets().Count(Read(file)).Should().Be(blocks);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", file)).ReplaceLineEndings("\n");

    private static string Dedent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join("\n", lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)[ \t]*#endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippets();
}
