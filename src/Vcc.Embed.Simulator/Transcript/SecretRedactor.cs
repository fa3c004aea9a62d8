using System.Text.RegularExpressions;

namespace Vcc.Embed.Simulator.Transcript;

/// <summary>Removes tokens from text that is kept and shown.</summary>
internal static partial class SecretRedactor
{
    private const int LongestText = 8192;

    public static string Apply(string text)
    {
        if (text.Length > LongestText)
            text = string.Concat(text.AsSpan(0, LongestText), "…");
        if (text.Contains("eyJ", StringComparison.Ordinal))
            text = Jwt().Replace(text, "<token>");
        if (text.Contains("oken", StringComparison.OrdinalIgnoreCase))
            text = NamedToken().Replace(text, "$1<token>");
        return text.Contains("uthorization", StringComparison.Ordinal) ? Credentials().Replace(text, "$1<credentials>") : text;
    }

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]*(\.[A-Za-z0-9_-]*)*")]
    private static partial Regex Jwt();

    [GeneratedRegex("""((?:authenToken|authToken|token3C|userToken|token)(?:"\s*:\s*"|=))(?!<token>)[^"&\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex NamedToken();

    [GeneratedRegex(@"(Authorization:\s*)[^\r\n]+")]
    private static partial Regex Credentials();
}
