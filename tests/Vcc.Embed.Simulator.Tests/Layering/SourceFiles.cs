using System.Runtime.CompilerServices;

namespace Vcc.Embed.Simulator.Tests.Layering;

/// <summary>The C# files of the repository, without a build's output.</summary>
internal static class SourceFiles
{
    private static readonly string Root = Path.GetFullPath("../../..", Path.GetDirectoryName(ThisFile())!);

    public static IEnumerable<string> OfSimulator => In("src/Vcc.Embed.Simulator");

    /// <summary>The simulator, its tool, and every test.</summary>
    public static IEnumerable<string> ThatNameFaults => [.. OfSimulator, .. In("src/Vcc.Embed.Simulator.Tool"), .. In("tests")];

    private static IEnumerable<string> In(string folder) =>
        System.IO.Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories).Where(file => !IsWritten(file));

    private static bool IsWritten(string file) =>
        Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
