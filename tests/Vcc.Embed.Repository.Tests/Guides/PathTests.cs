using System.Text.RegularExpressions;
using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.Guides;

/// <summary>Documents for contributors name files. Each one must exist.</summary>
public sealed partial class PathTests
{
    private const string Phone = "src/Vcc.Embed.Razor/Client/";

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_path_in_code_style_exists(string document)
    {
        var paths = Code().Matches(new SourceFile(document).Text).Select(match => match.Groups[1].Value).Where(IsPath).Distinct().ToArray();

        paths.Should().HaveCountGreaterThan(20);
        paths.Where(path => !Exists(path)).Should().BeEmpty();
    }

    [Fact]
    public void Every_link_of_a_document_leads_to_a_file()
    {
        var broken =
            from file in SourceTree.Files
            where file.Extension == ".md"
            from Match link in Link().Matches(file.Text)
            let target = link.Groups[1].Value
            where !target.Contains(':', StringComparison.Ordinal) && !IsThere(Path.Combine(Path.GetDirectoryName(file.Path)!, target))
            select $"{file.Path}: {target}";

        broken.Should().BeEmpty();
    }

    private static bool IsPath(string code) => code.Contains('/', StringComparison.Ordinal) && !code.Contains(' ', StringComparison.Ordinal) && !code.Contains('<', StringComparison.Ordinal);

    private static bool Exists(string path) => path.StartsWith("…/", StringComparison.Ordinal)
        ? IsThere(Phone + "src/" + path[2..])
        : IsThere(path) || IsThere(Phone + path) || IsThere(Phone + "src/" + path);

    private static bool IsThere(string path) => Path.Exists(Path.Combine(Testing.Repository.Root, path));

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#\s]+)")]
    private static partial Regex Link();
}
