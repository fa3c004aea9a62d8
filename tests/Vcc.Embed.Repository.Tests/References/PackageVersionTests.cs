using System.Xml.Linq;
using Vcc.Embed.Repository.Tests.Files;

namespace Vcc.Embed.Repository.Tests.References;

/// <summary>Directory.Packages.props names the packages that a project uses, and no others.</summary>
public sealed class PackageVersionTests
{
    [Fact]
    public void Every_package_version_is_used()
    {
        var used =
            from file in SourceTree.Files
            where file.Extension is ".csproj" or ".props" or ".targets"
            from reference in XDocument.Parse(file.Text).Descendants("PackageReference")
            select (string?)reference.Attribute("Include");

        var versions =
            from version in XDocument.Parse(new SourceFile("Directory.Packages.props").Text).Descendants("PackageVersion")
            select (string?)version.Attribute("Include");

        versions.Except(used).Should().BeEmpty();
    }
}
