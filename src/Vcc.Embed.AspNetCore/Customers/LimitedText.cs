using System.Text;
using Vcc.Embed.AspNetCore.Calls;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Makes one line of limited length of a text that may hold anything.</summary>
internal static class LimitedText
{
    public static string Create(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        // Four times the length is enough to look at, because white space and marks are few in real text.
        var line = new StringBuilder(longest);
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, longest * 4)).EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > longest)
                break;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                line.Append(' ');
            else if (!CallTextValidator.IsControl((char)Math.Min(rune.Value, char.MaxValue)))
                line.Append(rune.ToString());
        }

        return line.ToString().Trim();
    }
}
