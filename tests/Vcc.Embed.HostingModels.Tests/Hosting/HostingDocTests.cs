using System.Text.RegularExpressions;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

public sealed partial class HostingDocTests
{
    [Fact]
    public async Task Every_snippet_of_the_page_is_tested()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "hosting.md"), TestContext.Current.CancellationToken);
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Where(file => file.Contains("Hosting") || file.Contains("RealmTicket"));
        var sources = string.Concat(tests.Select(File.ReadAllText));

        var snippets = Snippet().Matches(page).Select(snippet => snippet.Groups[1].Value.Trim()).ToArray();

        snippets.Should().HaveCount(4).And.OnlyContain(snippet => sources.Contains(snippet));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
