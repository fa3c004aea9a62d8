using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Vcc.Embed.Packages.Tests;

/// <summary>A name that two packages declare is error CS0104 for an application that uses both.</summary>
public class TypeNameTests(PackedFeed feed)
{
    [Fact]
    public void No_public_type_name_stands_in_two_packages()
    {
        var types = PackedFeed.Packages.SelectMany(package => PublicTypes(package).Select(name => (Name: name, Package: package))).Distinct().ToArray();

        var repeated = types.GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => string.Join(" ", group));

        types.Should().HaveCountGreaterThan(50);
        repeated.Should().BeEmpty();
    }

    private IEnumerable<string> PublicTypes(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(feed.PathOf(package));
        // A tool's package carries the libraries it runs with; nobody compiles against those.
        return [.. zip.Entries.Where(entry => entry.FullName == $"lib/net10.0/{package}.dll").SelectMany(PublicTypes)];
    }

    private static IEnumerable<string> PublicTypes(ZipArchiveEntry assembly)
    {
        using var image = new MemoryStream();
        using (Stream packed = assembly.Open())
            packed.CopyTo(image);
        image.Position = 0;
        using var reader = new PEReader(image);
        MetadataReader metadata = reader.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => metadata.GetString(type.Name))];
    }
}
