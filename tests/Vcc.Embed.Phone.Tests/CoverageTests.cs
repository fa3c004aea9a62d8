using System.Reflection;
using System.Text.RegularExpressions;
using Vcc.Embed.Phone.Tests.Lab;

namespace Vcc.Embed.Phone.Tests;

/// <summary>A browser test runs each command and causes each event of the phone's sources, on each profile.</summary>
public partial class CoverageTests
{
    [Theory]
    [InlineData(VccProfile.S)]
    [InlineData(VccProfile.N)]
    [InlineData(VccProfile.H)]
    public void Every_command_and_every_event_is_covered(VccProfile profile)
    {
        var covered = CoveredNames(profile).ToHashSet();

        // What an edition cannot do is refused there as just that.
        Commands().Where(command => !covered.Contains(command) && !covered.Contains(command + ":notSupported")).Should().BeEmpty();
        Events().Except(covered).Should().BeEmpty();
    }

    [Fact]
    public void The_sources_are_understood()
    {
        Commands().Should().HaveCountGreaterThan(20).And.Contain(["start", "call", "transferToQueue", "listLines", "dismiss"]);
        Events().Should().HaveCountGreaterThan(20).And.Contain(["vcc-connection", "vcc-quality", "vcc-transfer-survey"]);
    }

    private static IEnumerable<string> CoveredNames(VccProfile profile) =>
        from method in typeof(CoverageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        let covers = method.GetCustomAttribute<CoversAttribute>()
        where covers is not null && method.GetCustomAttributes<InlineDataAttribute>().Any(data => data.Data.Contains(profile))
        from name in covers.Names
        select name;

    private static string[] Commands() => [.. PublicMethod().Matches(Source("phone.ts") + Source("phone-commands.ts")).Select(match => match.Groups[1].Value)];

    private static string[] Events() => [.. EventName().Matches(Source("events.ts")).Select(match => match.Groups[1].Value).Except(["vcc-state"])];

    private static string Source(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "assets", file));

    [GeneratedRegex(@"^  (?:async )?([a-z]\w*)\([^\n]*\): (?:Promise<[^{]*>|void) \{", RegexOptions.Multiline)]
    private static partial Regex PublicMethod();

    [GeneratedRegex(@"^  '(vcc-[a-z-]+)':", RegexOptions.Multiline)]
    private static partial Regex EventName();
}
