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
        file.StartsWith("cs_const", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".js", StringComparison.OrdinalIgnoreCase);

    public static byte[] PointHere(Exchange exchange, HttpRequest request, string file, byte[] script)
    {
        // Latin-1 keeps every byte as it is, whatever the file's encoding.
        var text = Encoding.Latin1.GetString(script);
        var here = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var found = false;
        var changed = Constant().Replace(text, match =>
        {
            found = true;
            var before = match.Groups["value"].Value;
            // Editions differ in whether they put a slash after it.
            var after = here + (before.EndsWith('/') ? "/" : "");
            Note(exchange, file, before, after);
            return match.Groups["before"].Value + after + match.Groups["after"].Value;
        });
        if (!found && text.Contains("API_SERVER", StringComparison.Ordinal))
        {
            // Worked out rather than written down: the page's own value decides about the slash.
            Note(exchange, file, "(an expression)", here);
            changed += $"\ntry {{ API_SERVER = '{here}' + (/\\/$/.test(API_SERVER) ? '/' : ''); }} catch (constant) {{}}\n";
        }
        else if (!found)
        {
            SimulatorLog.ApiServerMissing(exchange.Log, file);
        }

        return Encoding.Latin1.GetBytes(changed);
    }

    private static void Note(Exchange exchange, string file, string before, string after)
    {
        SimulatorLog.ApiServerRewritten(exchange.Log, file, before, after);
        exchange.Run(() => exchange.Transcript.Write("http", "note", "", "API_SERVER rewritten", $"{before} -> {after}"));
    }

    [GeneratedRegex("""(?<before>\bAPI_SERVER["']?\s*\]?\s*[=:]\s*(?<quote>["'`]))(?<value>[^"'`\r\n]*)(?<after>\k<quote>)(?!\s*\+)""")]
    private static partial Regex Constant();
}
