using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Points <c>API_SERVER</c> of a <c>cs_const.js</c> at the simulator. It is the one thing changed in a vendor's file.</summary>
internal static partial class ApiServer
{
    public const string File = "cs_const.js";

    public static byte[] PointHere(Exchange exchange, HttpRequest request, byte[] script)
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
            SimulatorLog.ApiServerRewritten(exchange.Log, File, before, after);
            exchange.Run(() => exchange.Transcript.Write("http", "note", "", "API_SERVER rewritten", $"{before} -> {after}"));
            return match.Groups["before"].Value + after + match.Groups["after"].Value;
        });
        if (!found)
            SimulatorLog.ApiServerMissing(exchange.Log, File);
        return Encoding.Latin1.GetBytes(changed);
    }

    [GeneratedRegex("""(?<before>\bAPI_SERVER["']?\s*[=:]\s*(?<quote>["'`]))(?<value>[^"'`\r\n]*)(?<after>\k<quote>)""")]
    private static partial Regex Constant();
}
