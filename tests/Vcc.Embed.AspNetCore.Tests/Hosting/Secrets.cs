using System.Text;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>The forms in which a secret could slip out.</summary>
public static class Secrets
{
    public static IEnumerable<string> FormsOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var base64 = Convert.ToBase64String(bytes).TrimEnd('=');
        return new[]
        {
            secret,
            base64,
            base64.Replace('+', '-').Replace('/', '_'),
            Convert.ToHexString(bytes),
            Convert.ToHexStringLower(bytes),
            Uri.EscapeDataString(secret),
        }.Distinct();
    }
}
