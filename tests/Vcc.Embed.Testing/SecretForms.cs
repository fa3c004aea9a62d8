using System.Net;
using System.Text;
using System.Text.Json;

namespace Vcc.Embed.Testing;

/// <summary>The forms in which a secret could leave the server. A test project without a browser compiles this file itself.</summary>
public static class SecretForms
{
    public static IReadOnlyCollection<string> Of(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        string[] base64 = [Base64(bytes, 0), Base64(bytes, 1), Base64(bytes, 2)];
        string[] forms =
        [
            secret,
            .. base64,
            .. base64.Select(form => form.Replace('+', '-').Replace('/', '_')),
            Convert.ToHexString(bytes),
            Convert.ToHexStringLower(bytes),
            BitConverter.ToString(bytes),
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            WebUtility.HtmlEncode(secret),
            JsonEncodedText.Encode(secret).Value,
        ];
        return [.. forms.Distinct()];
    }

    // The text around a secret decides about the first and the last group, so both are left out.
    private static string Base64(byte[] secret, int before)
    {
        var text = Convert.ToBase64String([.. new byte[before], .. secret]);
        var first = before == 0 ? 0 : 4;
        var last = (before + secret.Length) / 3 * 4;
        return text[first..last];
    }
}
