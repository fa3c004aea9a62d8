namespace Vcc.Embed.Repository.Tests.Files;

/// <summary>The folders whose sentences and test names follow the rules already.</summary>
internal static class CleanFolders
{
    private static readonly string[] Paths =
    [
        "docs/adr", "docs/architecture.md", "docs/threats.md", "docs/vcc-contract.md",
        "tests/Vcc.Embed.Repository.Tests",
    ];

    public static IEnumerable<SourceFile> Files => SourceTree.Files.Where(file => Paths.Any(file.IsUnder));
}
