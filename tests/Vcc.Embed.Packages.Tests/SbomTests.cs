using System.Text.Json.Nodes;

namespace Vcc.Embed.Packages.Tests;

/// <summary>The bill of materials that each package carries.</summary>
public sealed class SbomTests(PackedFeed feed)
{
    private const string File = "_manifest/spdx_2.2/manifest.spdx.json";

    public static TheoryData<string> Packages => new(PackedFeed.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_bill_names_every_dependency_with_version(string package)
    {
        var dependencies = feed.Open(package).Dependencies;

        var listed = Components(package).Select(part => (string?)part["name"]);

        listed.Should().Contain([package, .. dependencies]);
        Components(package).Should().OnlyContain(part => !string.IsNullOrEmpty((string?)part["versionInfo"]));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_foreign_component_has_a_hash(string package)
    {
        var foreign = Components(package).Where(part => !((string)part["name"]!).StartsWith("Vcc.Embed", StringComparison.Ordinal));

        foreign.Where(part => Hash(part)?.Length != 128).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Vcc.Embed.Razor", "lit-html")]
    [InlineData("Vcc.Embed.Simulator", "jssip")]
    [InlineData("Vcc.Embed.Client", "Microsoft.IdentityModel.JsonWebTokens")]
    public void The_bill_names_what_is_inside_or_needed(string package, string component) =>
        Components(package).Should().ContainSingle(part => (string?)part["name"] == component)
            .Which["licenseDeclared"]!.GetValue<string>().Should().BeOneOf("MIT", "BSD-3-Clause");

    [Fact]
    public void The_bill_has_no_tool_of_the_build() =>
        PackedFeed.Packages.SelectMany(Components).Select(part => (string?)part["name"])
            .Should().NotContain(["esbuild", "typescript", "PolySharp", "Microsoft.CodeAnalysis.BannedApiAnalyzers"]);

    private static string? Hash(JsonNode part) => (string?)part["checksums"]?[0]?["checksumValue"];

    private IReadOnlyList<JsonNode> Components(string package) =>
        [.. JsonNode.Parse(feed.Open(package).TextOf(File))!["packages"]!.AsArray().Select(part => part!)];
}
