using System.IO.Compression;
using System.Xml.Linq;

namespace Vcc.Embed.Packages.Tests;

/// <summary>A .nupkg file.</summary>
internal sealed class PackageFile(string path)
{
    /// <summary>The names of the files in the package.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
    }

    /// <summary>The metadata by name; of <c>repository</c> the address.</summary>
    public IReadOnlyDictionary<string, string> Nuspec => Metadata().Elements()
        .Select(element => (element.Name.LocalName, Value: element.Attribute("url")?.Value ?? element.Value))
        .Where(element => element.Value.Length > 0)
        .ToDictionary(element => element.LocalName, element => element.Value);

    /// <summary>The packages that this one needs, for any framework.</summary>
    public IReadOnlyList<string> Dependencies => [.. Metadata().Descendants()
        .Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Distinct()];

    public string TextOf(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private XElement Metadata()
    {
        var nuspec = Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal));
        return XDocument.Parse(TextOf(nuspec)).Root!.Elements().First();
    }
}
