using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The home folder of a developer, with certificates and secrets that nobody else has.</summary>
internal sealed class DeveloperHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vcc-home-");

    public IReadOnlyDictionary<string, string> Variables =>
        new Dictionary<string, string> { ["HOME"] = _folder.FullName, ["DOTNET_CLI_HOME"] = _folder.FullName };

    public Task<string> RunAsync(string folder, params string[] arguments) => Command.RunAsync(folder, Variables, "dotnet", arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
