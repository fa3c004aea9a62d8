using System.Text.RegularExpressions;

namespace Vcc.Embed.Packages.Tests;

/// <summary>What a gallery shows of a package. A package that is made without a remote names no address.</summary>
public sealed partial class PackageMetadataTests(PackedFeed feed)
{
    public static TheoryData<string> Packages => new(PackedFeed.Packages);

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_icon_readme_and_licence(string package)
    {
        var metadata = feed.Open(package).Nuspec;

        feed.FilesOf(package).Should().Contain(["icon.png", "README.md"]);
        metadata["icon"].Should().Be("icon.png");
        metadata["readme"].Should().Be("README.md");
        metadata["license"].Should().Be("MIT");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void An_address_of_a_package_is_a_remotes(string package)
    {
        var metadata = feed.Open(package).Nuspec;

        var addresses = new[] { "projectUrl", "repository" }.Where(metadata.ContainsKey).Select(name => metadata[name]);

        addresses.Where(address => !address.StartsWith("https://", StringComparison.Ordinal)).Should().BeEmpty("a folder is no address");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_in_a_package_has_no_relative_link(string package)
    {
        var readme = feed.Open(package).TextOf("README.md");

        var relative = Link().Matches(readme).Select(link => link.Groups[1].Value).Where(link => !Absolute().IsMatch(link));

        readme.Should().StartWith("# ");
        relative.Should().BeEmpty();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(?:https?:|#)")]
    private static partial Regex Absolute();
}
