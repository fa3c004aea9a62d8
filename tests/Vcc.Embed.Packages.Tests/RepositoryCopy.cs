using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The smallest package and what builds it, in a Git repository of its own that has a remote.</summary>
internal sealed class RepositoryCopy : IAsyncDisposable
{
    public const string Remote = "https://github.com/example/vcc-embed";

    private static readonly string[] Parts =
        ["Directory.*", ".gitignore", "nuget.config", "global.json", "build", "src/Directory.*", "src/BannedSymbols.txt", "src/Vcc.Embed.Abstractions"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-repository-");

    public string Folder => _folder.FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public static async Task<RepositoryCopy> CreateAsync()
    {
        var copy = new RepositoryCopy();
        var files = await Command.RunAsync(Repository.Root, "git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", .. Parts]);
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(file))!);
            File.Copy(Path.Combine(Repository.Root, file), copy.PathOf(file));
        }

        await copy.GitAsync("init", "--quiet");
        await copy.GitAsync("add", ".");
        await copy.GitAsync("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "Copy");
        await copy.GitAsync("remote", "add", "origin", $"{Remote}.git");
        return copy;
    }

    public Task<string> GitAsync(params string[] arguments) => Command.RunAsync(Folder, "git", arguments);

    public Task<string> PackAsync() => Command.RunAsync(
        Folder, "dotnet", "pack", "src/Vcc.Embed.Abstractions", "--nologo", "-c", "Release", "-o", PathOf("packages"), "-p:PackageVersion=1.2.3");

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
