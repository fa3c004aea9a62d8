namespace Vcc.Embed.Repository.Tests.Files;

/// <summary>A text file of the repository that a person wrote.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public string Text => File.ReadAllText(System.IO.Path.Combine(Testing.Repository.Root, Path));

    public string[] Lines => Text.Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal) || Path == folder;

    public override string ToString() => Path;
}
