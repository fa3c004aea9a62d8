using System.Text.RegularExpressions;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>What the packages are built with stands in lock files. A server restores exactly that.</summary>
public sealed partial class LockFileTests
{
    private static readonly Dictionary<string, string> Server = new() { ["CI"] = "true" };

    public static TheoryData<string> Packages => new(PackedFeed.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_package_has_a_lock_file(string package) =>
        File.Exists(Path.Combine(Repository.Root, "src", package, "packages.lock.json")).Should().BeTrue();

    [Fact]
    public async Task A_server_restores_what_the_lock_names()
    {
        await using var copy = await RepositoryCopy.CreateAsync();

        await RestoreAsync(copy);

        (await copy.GitAsync("status", "--porcelain")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_refuses_what_the_lock_lacks()
    {
        await using var copy = await RepositoryCopy.CreateAsync();
        var versions = copy.PathOf("Directory.Packages.props");
        var text = await File.ReadAllTextAsync(versions, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(versions, PolySharp().Replace(text, "1.15.0"), TestContext.Current.CancellationToken);

        var restore = () => RestoreAsync(copy);

        (await restore.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*NU1004*");
    }

    private static Task<string> RestoreAsync(RepositoryCopy copy) =>
        Command.RunAsync(copy.Folder, Server, "dotnet", "restore", "src/Vcc.Embed.Abstractions");

    [GeneratedRegex("""(?<=Include="PolySharp" Version=")[^"]+""")]
    private static partial Regex PolySharp();
}
