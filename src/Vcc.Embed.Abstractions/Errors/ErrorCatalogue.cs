using System.Collections.Concurrent;
using TextsByCode = System.Collections.Generic.Dictionary<string, Vcc.Embed.VccErrorText>;

namespace Vcc.Embed.Errors;

/// <summary>The texts of every language by code.</summary>
internal static class ErrorCatalogue
{
    private const string FallbackLanguage = "vi";
    private const string FileStart = "errors.";
    private const string FileEnd = ".json";

    private static readonly ConcurrentDictionary<string, Lazy<TextsByCode>> Texts = new(StringComparer.OrdinalIgnoreCase);

    static ErrorCatalogue()
    {
        foreach (var file in typeof(ErrorCatalogue).Assembly.GetManifestResourceNames())
            Texts[file.Substring(FileStart.Length, file.Length - FileStart.Length - FileEnd.Length)] = new Lazy<TextsByCode>(() => ReadResource(file));
    }

    public static IReadOnlyCollection<string> Languages => [.. Texts.Keys];

    /// <summary>The text in the language, else in Vietnamese, else <see langword="null"/>.</summary>
    public static VccErrorText? Find(string? code, string language)
    {
        for (var tag = language; tag.Length > 0; tag = WithoutLastSubtag(tag))
        {
            if (Texts.TryGetValue(tag, out var texts) && texts.Value.TryGetValue(code ?? "", out var text))
                return text;
        }

        return Texts[FallbackLanguage].Value.TryGetValue(code ?? "", out var fallback) ? fallback : null;
    }

    public static void Add(string language, TextsByCode added) =>
        Texts.AddOrUpdate(language, _ => new Lazy<TextsByCode>(() => added), (_, before) => new Lazy<TextsByCode>(() => Merge(before.Value, added)));

    private static TextsByCode Merge(TextsByCode before, TextsByCode added)
    {
        var merged = before.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in added)
            merged[pair.Key] = pair.Value;
        return merged;
    }

    private static string WithoutLastSubtag(string tag) => tag.Substring(0, Math.Max(0, tag.LastIndexOf('-')));

    private static TextsByCode ReadResource(string file)
    {
        using var stream = typeof(ErrorCatalogue).Assembly.GetManifestResourceStream(file)!;
        return ErrorFileReader.Read(stream);
    }
}
