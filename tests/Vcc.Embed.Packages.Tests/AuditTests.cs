using System.Text.RegularExpressions;
using Vcc.Embed.Testing;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The test run sets NuGetAudit, and a restore then asks the audit source of nuget.config for advisories.</summary>
public sealed partial class AuditTests
{
    private const string Unreachable = "http://127.0.0.1:9/index.json";

    [Fact]
    public async Task A_package_with_an_advisory_stops_the_restore()
    {
        await using var source = await AuditSource.StartAsync(package: "polysharp");

        var restore = () => RestoreAsync(source.Address);

        (await restore.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*error NU1903*PolySharp*");
    }

    [Fact]
    public async Task A_source_without_advisories_is_reported_only()
    {
        await using var source = await AuditSource.StartAsync(package: null);

        var output = await RestoreAsync(source.Address);

        output.Should().Contain("warning NU1905");
    }

    [Fact]
    public async Task An_unreachable_audit_source_is_reported_only()
    {
        var output = await RestoreAsync(Unreachable);

        output.Should().Contain("warning NU1900");
    }

    [Fact]
    public async Task The_test_run_audits()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "test.sh"));

        script.Should().Contain("export NuGetAudit=true");
    }

    private static async Task<string> RestoreAsync(string source)
    {
        await using var copy = await RepositoryCopy.CreateAsync();
        var config = await File.ReadAllTextAsync(copy.PathOf("nuget.config"));
        var changed = AuditSources().Replace(config, $"""<clear /><add key="test" value="{source}" allowInsecureConnections="true" />""");
        await File.WriteAllTextAsync(copy.PathOf("nuget.config"), changed);
        return await Command.RunAsync(copy.Folder, "dotnet", "restore", "src/Vcc.Embed.Abstractions", "-p:NuGetAudit=true");
    }

    [GeneratedRegex("(?<=<auditSources>).*(?=</auditSources>)", RegexOptions.Singleline)]
    private static partial Regex AuditSources();
}
