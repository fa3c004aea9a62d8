using System.Diagnostics;
using System.Text;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Conventions;

public class ReachTests
{
    [Fact]
    public async Task The_native_client_logs_in_without_time_zone_data()
    {
        using var folder = new TestFolder();
        var project = Path.Combine(RepositoryRoot(), "tests", "Vcc.Embed.Client.Smoke");

        var (publishCode, published) = await RunAsync("dotnet", ["publish", project, "-c", "Release", "-o", folder.Path, $"-p:CppCompilerAndLinker={Linker()}"]);
        var (code, said) = await RunAsync(Path.Combine(folder.Path, "Vcc.Embed.Client.Smoke"), [], ("TZDIR", folder.Path), ("TZ", "UTC"));

        publishCode.Should().Be(0, published);
        published.Should().NotContainAny("warning IL", "warning AOT", " error ");
        code.Should().Be(0, said);
        var lines = said.Split('\n');
        var vietnam = DateTime.UtcNow.AddHours(7 + 12);
        lines[0].Should().MatchRegex("""^\{"ipphone":"5000","expired":"[-0-9]{10} [:0-9]{8}"\}$""");
        DateTime.Parse(lines[0].Split('"')[7], System.Globalization.CultureInfo.InvariantCulture).Should().BeCloseTo(vietnam, TimeSpan.FromMinutes(5));
        lines[1].Should().Be("user 35436 An, token [redacted]");
        lines[2].Should().Be("0912345678");
        lines[3].Should().Be("Khách hàng đang bận");
    }

    // The SDK requires clang; gcc links just as well, and build/install-test-tools.sh installs one of them.
    private static string Linker() => File.Exists("/usr/bin/clang") ? "clang" : "gcc";

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Vcc.Embed.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        // What this test run was given by its own MSBuild and test platform is not the child's business.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(15), TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output + await errors).Trim());
    }
}
