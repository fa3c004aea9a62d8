namespace Vcc.Embed.Packages.Tests;

public class PackageContentTests(PackedFeed feed)
{
    [Fact]
    public void Every_folder_of_sources_is_one_package() =>
        Directory.GetFiles(feed.Feed, "*.nupkg").Should().HaveCount(PackedFeed.Packages.Count).And.HaveCountGreaterThan(6);

    [Theory]
    [InlineData("Vcc.Embed.Abstractions")]
    [InlineData("Vcc.Embed.Client")]
    public void A_library_for_net10_and_netstandard_carries_its_documentation(string package) =>
        feed.FilesOf(package).Should().Contain(
        [
            $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml",
            $"lib/netstandard2.0/{package}.dll", $"lib/netstandard2.0/{package}.xml",
        ]);

    [Fact]
    public void The_phone_package_contains_its_built_scripts_only()
    {
        IReadOnlyList<string> files = feed.FilesOf("Vcc.Embed.Razor");

        files.Should().Contain(["staticwebassets/vcc-softphone.js", "staticwebassets/vcc-phone.js"]);
        // The SDK puts a fingerprint into the initializer's name.
        files.Should().ContainSingle(f => f.StartsWith("staticwebassets/Vcc.Embed.Razor.") && f.EndsWith(".lib.module.js"));
        files.Should().NotContain(f => f.Contains("node_modules") || f.Contains("Client/") || f.EndsWith("package.json"));
    }

    [Fact]
    public void No_package_but_the_simulators_knows_the_simulator() =>
        new[] { "Vcc.Embed.Abstractions", "Vcc.Embed.Client", "Vcc.Embed.Razor", "Vcc.Embed.AspNetCore", "Vcc.Embed.EntityFrameworkCore" }
            .SelectMany(feed.FilesOf).Should().NotContain(f => f.Contains("Simulator"));
}
