using System.Text;

namespace Vcc.Embed.Browser.Tests.Reports;

/// <summary>The forms in which a secret could slip out.</summary>
internal static class SecretForms
{
    public static IReadOnlyCollection<string> Of(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        // Without the last group, which depends on what follows the secret.
        var base64 = Convert.ToBase64String(bytes, 0, bytes.Length / 3 * 3);
        return
        [
            secret,
            base64,
            base64.Replace('+', '-').Replace('/', '_'),
            Convert.ToHexString(bytes),
            Convert.ToHexStringLower(bytes),
            Uri.EscapeDataString(secret),
            System.Text.Json.JsonSerializer.Serialize(secret).Trim('"'),
        ];
    }
}
