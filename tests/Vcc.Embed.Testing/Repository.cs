namespace Vcc.Embed.Testing;

/// <summary>The repository that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Debug or Release. Samples and packages are built like the tests.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Vcc.Embed.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
