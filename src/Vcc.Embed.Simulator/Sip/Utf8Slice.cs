using System.Text;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Cuts text by bytes, because Content-Length counts bytes.</summary>
internal static class Utf8Slice
{
    /// <summary>The part of a text that is so many bytes long; <see langword="null"/> when the text is shorter.</summary>
    public static string? Take(string text, int bytes)
    {
        var encoded = Encoding.UTF8.GetByteCount(text);
        if (encoded == bytes)
            return text;
        return encoded < bytes ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(0, bytes));
    }
}
