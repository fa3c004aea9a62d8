using System.Globalization;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>What texts of a record may hold.</summary>
internal static class CallTextValidator
{
    public const int LongestNote = 4000;

    public static string? FindFault(string? text, int longest, bool hasLines = false)
    {
        if (text is null)
            return null;
        if (text.Length > longest)
            return CallRefusal.TooLong;

        return text.Any(c => IsControl(c) && !(hasLines && c is '\n' or '\r' or '\t')) ? CallRefusal.ControlCharacters : null;
    }

    public static bool IsLink(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp));

    // Marks that turn the direction of a line can make a text look like another one.
    public static bool IsControl(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LineSeparator;
}
