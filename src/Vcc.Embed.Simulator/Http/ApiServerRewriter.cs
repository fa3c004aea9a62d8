using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Sets <c>API_SERVER</c> of a <c>cs_const.js</c> to the simulator. Nothing else of a vendor's file changes.</summary>
internal static partial class ApiServerRewriter
{
    /// <summary>Whether a file is <c>cs_const.js</c>, with or without a version in its name.</summary>
    public static bool IsIn(string file) =>
        Path.GetFileName(file).StartsWith("cs_const", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".js", StringComparison.OrdinalIgnoreCase);

    public static byte[] PointHere(SimulatorState state, HttpRequest request, string file, byte[] script)
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
            Note(state, file, before, after);
            return match.Groups["before"].Value + after + match.Groups["after"].Value;
        });
        if (!found && text.Contains("API_SERVER", StringComparison.Ordinal))
        {
            // The value is an expression: its own result decides about the slash. A const cannot be assigned again.
            Note(state, file, "(an expression)", here);
            changed = ConstDeclaration().Replace(changed, "var");
            changed += $"\ntry {{ API_SERVER = '{here}' + (/\\/$/.test(API_SERVER) ? '/' : ''); }} catch (constant) {{}}\n";
        }
        else if (!found)
        {
            SimulatorLog.ApiServerMissing(state.Log, file);
        }

        return Encoding.Latin1.GetBytes(changed);
    }

    // Editions differ in the slash at the end. Some leave the scheme to the page or to other scripts.
    private static string InTheFormOf(string before, string here, string scheme)
    {
        var withoutScheme = before.Length > 0 && !before.Contains("://", StringComparison.Ordinal) && !before.Contains("${", StringComparison.Ordinal);
        var start = !withoutScheme ? here
            : before.StartsWith("//", StringComparison.Ordinal) ? here[(scheme.Length + 1)..]
            : before.Contains('.', StringComparison.Ordinal) ? here[(scheme.Length + 3)..]
            : here;
        return start + (before.EndsWith('/') ? "/" : "");
    }

    private static void Note(SimulatorState state, string file, string before, string after)
    {
        SimulatorLog.ApiServerRewritten(state.Log, file, before, after);
        state.Run(() => state.Transcript.Write("http", "note", "", "API_SERVER rewritten", $"{before} -> {after}"));
    }

    // Comments and other strings are matched first, so that their content is not taken for the constant.
    [GeneratedRegex("""
        (?<before>["']?\bAPI_SERVER["']?\s*\]?\s*[=:]\s*(?<quote>["'`]))(?<value>[^"'`\r\n]*)(?<after>\k<quote>)(?!\s*[+.\[])
        |//[^\r\n]*|/\*[\s\S]*?\*/|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentTextOrConstant();

    [GeneratedRegex(@"\bconst(?=\s+API_SERVER\b)")]
    private static partial Regex ConstDeclaration();
}
