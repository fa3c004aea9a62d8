using System.Text.RegularExpressions;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client.Login;

/// <summary>Removes secrets from text that came from outside: our key and token, and what looks like VCC's.</summary>
internal readonly struct SecretRedactor(VccAccessKey key, VccToken token)
{
    private const int Longest = 200;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // The closing quote may be missing, because an incomplete response is shown too.
    private static readonly Regex SecretField = new("""("[^"]*(?:token|passw|secret|key)[^"]*"\s*:\s*)"[^"]*"?""", Plain);
    private static readonly Regex Jwt = new(@"eyJ[\w-]+(?:\.[\w-]*){0,2}", Plain);

    public string Redact(string text)
    {
        var ours = token.Redact(key.Redact(text));
        var theirs = Jwt.Replace(SecretField.Replace(ours, "$1" + Redaction.Marker), Redaction.Marker);
        var line = new string([.. theirs.Take(Longest + 1).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        return line.Length > Longest ? $"{line.Remove(Longest)}…" : line;
    }
}
