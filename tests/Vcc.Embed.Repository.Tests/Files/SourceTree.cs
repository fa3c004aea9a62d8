namespace Vcc.Embed.Repository.Tests.Files;

/// <summary>The files of the repository without what builds and tools wrote.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Skipped =
        ["bin", "obj", "node_modules", "dist", "artifacts", "packages", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput", "reports", "lib"];

    private static readonly HashSet<string> Texts =
        [".cs", ".ts", ".mjs", ".js", ".css", ".html", ".razor", ".cshtml", ".md", ".json", ".csproj", ".props", ".targets", ".sh"];

    private static readonly HashSet<string> Generated = ["package-lock.json", "recordings.json", "packages.lock.json"];

    /// <summary>All files, in the order of their paths.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk("").Order(StringComparer.Ordinal).Select(path => new SourceFile(path))];

    private static IEnumerable<string> Walk(string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(Testing.Repository.Root, folder));
        foreach (var file in directory.EnumerateFiles())
        {
            if (Texts.Contains(file.Extension) && !Generated.Contains(file.Name))
                yield return folder + file.Name;
        }

        foreach (var child in directory.EnumerateDirectories().Where(child => IsWritten(folder, child.Name)))
        {
            foreach (var path in Walk($"{folder}{child.Name}/"))
                yield return path;
        }
    }

    // Bundles lie in src/*/wwwroot; wwwroot of samples and tests is written by hand.
    private static bool IsWritten(string folder, string name) =>
        !Skipped.Contains(name) && !name.StartsWith('.') && !(name == "wwwroot" && folder.StartsWith("src/", StringComparison.Ordinal));
}
