using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Points <c>API_SERVER</c> of a <c>cs_const.js</c> at the simulator. It is the one thing changed in a vendor's file.</summary>
internal static partial class ApiServer
{
    /// <summary>Whether a file is the one that says where the server is, with or without a version in its name.</summary>
    public static bool IsIn(string file) =>
        Path.GetFileName(file).StartsWith("cs_const", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".js", StringComparison.OrdinalIgnoreCase);

    public static byte[] PointHere(Exchange exchange, HttpRequest request, string file, byte[] script)
    {
        // Latin-1 keeps every byte as it is, whatever the file's encoding.
        var text = Encoding.Latin1.GetString(script);
        var here = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var found = false;
        var changed = CommentTextOrConstant().Replace(text, match =>
        {
            if (!match.Groups["value"].Success)
                return match.Value;
            found = true;
            var before = match.Groups["value"].Value;
            var after = InTheFormOf(before, here, request.Scheme);
            Note(exchange, file, before, after);
            return match.Groups["before"].Value + after + match.Groups["after"].Value;
        });
        if (!found && text.Contains("API_SERVER", StringComparison.Ordinal))
        {
            // Worked out rather than written down: the page's own value decides about the slash. A const could not be given another.
            Note(exchange, file, "(an expression)", here);
            changed = ConstDeclaration().Replace(changed, "var");
            changed += $"\ntry {{ API_SERVER = '{here}' + (/\\/$/.test(API_SERVER) ? '/' : ''); }} catch (constant) {{}}\n";
        }
        else if (!found)
        {
            SimulatorLog.ApiServerMissing(exchange.Log, file);
        }

        return Encoding.Latin1.GetBytes(changed);
    }

    // Editions differ in whether they put a slash after it, and some leave the scheme to the page or to other scripts.
    private static string InTheFormOf(string before, string here, string scheme)
    {
        var withoutScheme = before.Length > 0 && !before.Contains("://", StringComparison.Ordinal) && !before.Contains("${", StringComparison.Ordinal);
        var start = !withoutScheme ? here
            : before.StartsWith("//", StringComparison.Ordinal) ? here[(scheme.Length + 1)..]
            : before.Contains('.', StringComparison.Ordinal) ? here[(scheme.Length + 3)..]
            : here;
        return start + (before.EndsWith('/') ? "/" : "");
    }

    private static void Note(Exchange exchange, string file, string before, string after)
    {
        SimulatorLog.ApiServerRewritten(exchange.Log, file, before, after);
        exchange.Run(() => exchange.Transcript.Write("http", "note", "", "API_SERVER rewritten", $"{before} -> {after}"));
    }

    // Comments and other texts are found first, so that what stands in them is not taken for the constant.
    [GeneratedRegex("""
        (?<before>["']?\bAPI_SERVER["']?\s*\]?\s*[=:]\s*(?<quote>["'`]))(?<value>[^"'`\r\n]*)(?<after>\k<quote>)(?!\s*[+.\[])
        |//[^\r\n]*|/\*[\s\S]*?\*/|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentTextOrConstant();

    [GeneratedRegex(@"\bconst(?=\s+API_SERVER\b)")]
    private static partial Regex ConstDeclaration();
}
