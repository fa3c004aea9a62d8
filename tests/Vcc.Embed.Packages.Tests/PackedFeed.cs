using Vcc.Embed.Packages.Tests;
using Vcc.Embed.Testing;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace Vcc.Embed.Packages.Tests;

/// <summary>All packages of this repository, packed once into a local feed under a version of this run.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>Every folder of src is one package.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("vcc-packages-");

    internal string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    /// <summary>Where <c>dotnet new</c> keeps the templates of one test, apart from the user's own.</summary>
    internal string HiveOf(string test) => Path.Combine(_home.FullName, $"templates-{test}");

    internal string Feed => Path.Combine(_home.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Packages)
        {
            await Command.RunAsync(
                Repository.Root, "dotnet", "pack", $"src/{project}", "--nologo",
                "-c", Repository.Configuration, "-o", Feed, $"-p:PackageVersion={Version}");
        }
    }

    internal string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    /// <summary>The names of the files in a package.</summary>
    internal IReadOnlyList<string> FilesOf(string package) => Open(package).Files;

    internal PackageFile Open(string package) => new(PathOf(package));

    /// <summary>A new application from one of our templates, in a folder of its own.</summary>
    internal async Task<string> NewApplicationAsync(string template, string name)
    {
        var folder = NewConsumer(name);
        await Command.RunAsync(folder, "dotnet", "new", "install", PathOf("Vcc.Embed.Templates"), "--force", "--debug:custom-hive", HiveOf(name));
        await Command.RunAsync(folder, "dotnet", "new", template, "-n", "MyCrm", "-o", ".", "--debug:custom-hive", HiveOf(name));
        return folder;
    }

    /// <summary>A new folder. It restores our packages from the feed, and all others from the package folder of this machine.</summary>
    internal string NewConsumer(string name)
    {
        DirectoryInfo folder = _home.CreateSubdirectory(name);
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder.FullName, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_home.FullName, "installed")}" /></config>
              <fallbackPackageFolders><clear /><add key="machine" value="{machine}" /></fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
              </packageSources>
            </configuration>
            """);
        // Nothing of a folder above may leak in.
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Packages.props"), "<Project />");
        return folder.FullName;
    }

    public ValueTask DisposeAsync()
    {
        _home.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
