namespace Vcc.Embed.Razor.Tests.Support;

/// <summary>Reads the tables of a README of the package.</summary>
internal static class Readme
{
    /// <summary>The cells of every row whose first cell is code, without the signs for code.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        Read(file).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim().Trim('`')).ToArray());

    private static string Read(string file)
    {
        using var stream = typeof(Readme).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
