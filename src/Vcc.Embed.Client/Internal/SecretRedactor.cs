using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Vcc.Embed.Client.Internal;

/// <summary>Removes secrets from text that came from outside: our key and token, and what looks like VCC's.</summary>
internal readonly struct SecretRedactor(VccAccessKey key, VccToken token)
{
    private const int LongestShown = 200;

    // Far more than is shown, so that a secret cut in two at this length is never visible.
    private const int LongestSearched = 16 * 1024;
    private const int LongestMatched = 1024;
#if NET
    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;
#else
    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
#endif

    // The closing quote may be missing, because an incomplete response is shown too.
    private static readonly Regex SecretField = new("""("[^"]*(?:token|passw|secret|key)[^"]*"\s*:\s*)"[^"]*"?""", Linear);
    private static readonly Regex Jwt = new(@"eyJ[\w-]+(?:\.[\w-]*){0,2}", Linear);

    public string Redact(byte[] body) => Redact(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, LongestSearched)));

    private string Redact(string text)
    {
        var ours = Cut(token.Redact(key.Redact(text)), LongestMatched);
        var theirs = Jwt.Replace(SecretField.Replace(ours, "$1" + Redaction.Marker), Redaction.Marker);
        var line = new string([.. theirs.Take(LongestShown + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return line.Length > LongestShown ? $"{line.Remove(LongestShown)}…" : line;
    }

    private static string Cut(string text, int length) => text.Length > length ? text.Remove(length) : text;
}

/// <summary>The text that stands in the place of a secret.</summary>
internal static class Redaction
{
    public const string Marker = "[redacted]";
}

/// <summary>Writes a secret as <see cref="Redaction.Marker"/>.</summary>
internal sealed class RedactedJsonConverter<TSecret> : JsonConverter<TSecret>
{
    public override TSecret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(TSecret).Name} is written redacted and therefore never read from JSON.");

    public override void Write(Utf8JsonWriter writer, TSecret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Redaction.Marker);
}

/// <summary>What a debugger shows of a secret.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The debugger creates it.")]
[SuppressMessage("Style", "IDE0060", Justification = "The debugger needs this constructor.")]
internal sealed class RedactedDebuggerProxy(object secret)
{
    public string Value { get; } = secret is null ? "" : Redaction.Marker;
}

/// <summary>Refuses to run in a browser.</summary>
// A visitor can read everything that a WebAssembly page holds, so every visitor would have the access key.
internal static class BrowserGuard
{
    private static readonly bool IsBrowser = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public static void ThrowIfBrowser() => ThrowIf(IsBrowser);

    public static void ThrowIf(bool isBrowser)
    {
        if (isBrowser)
        {
            throw new PlatformNotSupportedException(
                "Vcc.Embed.Client holds the access key of the whole VCC domain and must not run in a browser. "
                + "Log agents in on the server and give the page only the agent's token (MapVccEmbed of Vcc.Embed.AspNetCore does).");
        }
    }
}
