using System.Globalization;

namespace Vcc.Embed.Client;

/// <summary>A text in both languages.</summary>
/// <param name="Vietnamese">For agents and admins of the CRM.</param>
/// <param name="English">For developers, and for teams that work in English.</param>
public sealed record VccText(string Vietnamese, string English)
{
    /// <summary>The text for a culture: Vietnamese for <c>vi</c>, English for all others.</summary>
    public string For(CultureInfo culture) =>
        (culture ?? throw new ArgumentNullException(nameof(culture))).TwoLetterISOLanguageName == "vi" ? Vietnamese : English;
}
