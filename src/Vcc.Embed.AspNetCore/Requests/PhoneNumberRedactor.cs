using System.Text.RegularExpressions;

namespace Vcc.Embed.AspNetCore.Requests;

/// <summary>Masks phone numbers in text for logs: the last three digits stay.</summary>
internal static partial class PhoneNumberRedactor
{
    private const int Longest = 8000;

    public static string Redact(Exception failed)
    {
        var text = failed.ToString();
        return Redact(text.Length > Longest ? text[..Longest] : text);
    }

    public static string Redact(string text) => Number().Replace(text, match => "•••" + match.Value[^3..]);

    // Seven digits or more, in groups as people write them.
    [GeneratedRegex(@"\+?\d(?:[ .()-]{0,2}\d){6,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
