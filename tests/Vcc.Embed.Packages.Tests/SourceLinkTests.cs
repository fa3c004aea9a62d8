using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace Vcc.Embed.Packages.Tests;

/// <summary>A package that is made in a repository with a remote leads a debugger and a reader there.</summary>
public sealed class SourceLinkTests
{
    private static readonly Guid SourceLink = new("cc110556-a091-4d38-9fec-25ab9a351a6a");

    [Fact]
    public async Task A_package_leads_to_its_sources()
    {
        await using var copy = await RepositoryCopy.CreateAsync();

        await copy.PackAsync();

        var commit = (await copy.GitAsync("rev-parse", "HEAD")).Trim();
        var package = new PackageFile(copy.PathOf("packages/Vcc.Embed.Abstractions.1.2.3.nupkg"));
        package.Nuspec["repository"].Should().Be(RepositoryCopy.Remote + ".git");
        package.Nuspec["projectUrl"].Should().Be(RepositoryCopy.Remote + ".git");
        package.TextOf("README.md").Should().Contain($"]({RepositoryCopy.Remote}/blob/{commit}/src/Vcc.Embed.Abstractions/README.vi.md)");
        ReadSourceLink(copy.PathOf("packages/Vcc.Embed.Abstractions.1.2.3.snupkg"))
            .Should().Contain($"https://raw.githubusercontent.com/example/vcc-embed/{commit}/*");
    }

    private static string ReadSourceLink(string symbols)
    {
        using ZipArchive zip = ZipFile.OpenRead(symbols);
        using var image = new MemoryStream();
        using (Stream packed = zip.GetEntry("lib/net10.0/Vcc.Embed.Abstractions.pdb")!.Open())
            packed.CopyTo(image);
        image.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(image);
        MetadataReader pdb = provider.GetMetadataReader();
        return pdb.CustomDebugInformation.Select(pdb.GetCustomDebugInformation)
            .Where(information => pdb.GetGuid(information.Kind) == SourceLink)
            .Select(information => Encoding.UTF8.GetString(pdb.GetBlobBytes(information.Value)))
            .Single();
    }
}
