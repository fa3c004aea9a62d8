using System.Globalization;
using Vcc.Embed.Errors;

namespace Vcc.Embed;

/// <summary>The texts of all error codes, in Vietnamese, English and the languages that the application adds.</summary>
public static class VccErrorTexts
{
    /// <summary>The languages that have texts, e.g. <c>vi</c> and <c>en</c>.</summary>
    public static IReadOnlyCollection<string> Languages => ErrorCatalogue.Languages;

    /// <summary>Whether a text is one of <see cref="VccErrorCodes"/>.</summary>
    public static bool IsCode(string? code) => ErrorCatalogue.Find(code, "en") is not null;

    /// <summary>The text of an error in the language of a culture.</summary>
    /// <param name="code">One of <see cref="VccErrorCodes"/>. Any other code has the text of <see cref="VccErrorCodes.Unexpected"/>.</param>
    /// <param name="culture">Default: the current UI culture. Vietnamese where its language has no text.</param>
    public static VccErrorText Get(string? code, CultureInfo? culture = null) => Get(code, (culture ?? CultureInfo.CurrentUICulture).Name);

    /// <summary>The text of an error in a language.</summary>
    /// <param name="code">One of <see cref="VccErrorCodes"/>. Any other code has the text of <see cref="VccErrorCodes.Unexpected"/>.</param>
    /// <param name="language">A language tag: <c>en-GB</c> takes <c>en</c>. Vietnamese where the language has no text.</param>
    public static VccErrorText Get(string? code, string language) =>
        ErrorCatalogue.Find(code, language) ?? ErrorCatalogue.Find(VccErrorCodes.Unexpected, language)!;

    /// <summary>Adds a language to this process, or replaces texts of one that exists. Call it when the application starts.</summary>
    /// <param name="language">A language tag, e.g. <c>km</c>.</param>
    /// <param name="json">The shape of the package's <c>errors.en.json</c>: <c>{ "customerBusy": { "title": "…", "agent": "…", "admin": "…" } }</c>. Codes may be missing.</param>
    /// <exception cref="ArgumentException">The language tag is empty.</exception>
    /// <exception cref="FormatException">The JSON has another shape.</exception>
    public static void AddLanguage(string language, Stream json)
    {
        if (string.IsNullOrWhiteSpace(language))
            throw new ArgumentException("A language tag is needed, e.g. km.", nameof(language));

        ErrorCatalogue.Add(language, ErrorFileReader.Read(json ?? throw new ArgumentNullException(nameof(json))));
    }
}
