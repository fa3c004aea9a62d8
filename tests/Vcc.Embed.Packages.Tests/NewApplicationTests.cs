using System.Text.RegularExpressions;

namespace Vcc.Embed.Packages.Tests;

/// <summary>What one application from our templates does not share with the next.</summary>
public sealed partial class NewApplicationTests(PackedFeed feed)
{
    [Theory]
    [InlineData("vcc-mvc")]
    [InlineData("vcc-blazor")]
    public async Task Each_new_application_has_its_own_ports_and_secrets(string template)
    {
        using var home = new DeveloperHome();
        var first = await feed.NewApplicationAsync(template, $"first-{template}");
        var second = await feed.NewApplicationAsync(template, $"second-{template}");

        await home.RunAsync(first, "user-secrets", "set", "Vcc:Domain", "demo");

        (await home.RunAsync(first, "user-secrets", "list")).Should().Contain("Vcc:Domain = demo");
        (await home.RunAsync(second, "user-secrets", "list")).Should().NotContain("demo");
        foreach (var folder in new[] { first, second })
        {
            var settings = await File.ReadAllTextAsync(Path.Combine(folder, "Properties", "launchSettings.json"), TestContext.Current.CancellationToken);
            Ports().Matches(settings).Select(port => port.Value).Distinct().Should().HaveCount(2).And.NotContain(["64000", "64001"]);
        }
    }

    [GeneratedRegex(@"(?<=localhost:)\d+")]
    private static partial Regex Ports();
}
