using System.Text.RegularExpressions;

namespace Vcc.Embed.AspNetCore.Tests;

public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public async Task Code_in_the_README_is_code_of_the_samples(string readme)
    {
        var root = Root(AppContext.BaseDirectory);
        var text = await File.ReadAllTextAsync(Path.Combine(root, readme), TestContext.Current.CancellationToken);

        var quotes = Quote().Matches(text);

        quotes.Should().HaveCountGreaterThan(4);
        foreach (Match quote in quotes)
        {
            var source = await File.ReadAllTextAsync(Path.Combine(root, quote.Groups["path"].Value), TestContext.Current.CancellationToken);
            Lines(source).Should().Contain(Lines(quote.Groups["code"].Value), "{0} quotes {1}", readme, quote.Groups["path"].Value);
        }
    }

    /// <summary>The code without its indentation, as one string.</summary>
    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    internal static string Root(string folder) => File.Exists(Path.Combine(folder, "Vcc.Embed.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("""<!-- from (?<path>\S+) -->\n```\w+\n(?<code>.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Quote();
}
