namespace Vcc.Embed.Repository.Tests.Files;

/// <summary>The files that follow the rules of CONTRIBUTING.md. The lists name those that do not yet.</summary>
internal static class CleanFolders
{
    private static readonly string[] WithOldNames =
    [
        "src/Vcc.Embed.Razor/Model/VccTransfer.cs",
    ];

    private static readonly string[] WithLongSentences =
    [
        "src/Vcc.Embed.Razor/Client/src/phone/microphone-check.ts",
    ];

    /// <summary>Files whose names follow the glossary.</summary>
    public static IEnumerable<SourceFile> Named => SourceTree.Files.Where(file => !WithOldNames.Any(file.IsUnder));

    /// <summary>Files whose sentences and test names are short.</summary>
    public static IEnumerable<SourceFile> Written => SourceTree.Files.Where(file => !WithLongSentences.Any(file.IsUnder));
}
