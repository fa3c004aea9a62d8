using System.Text;
using System.Text.RegularExpressions;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client.Login;

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
