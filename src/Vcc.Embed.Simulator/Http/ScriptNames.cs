using System.Text.RegularExpressions;

namespace Vcc.Embed.Simulator.Http;

/// <summary>Other names under which pages request the package's scripts: another version, or a minified file.</summary>
internal static partial class ScriptNames
{
    /// <summary>The package's name for a file, or the file's own name.</summary>
    public static string Canonical(string file)
    {
        var match = Versioned().Match(file);
        if (!match.Success)
            return file;
        return match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "jquery" => "jquery.min.js",
            "jssip" => "jssip-3.2.10.js",
            "init" => "init-3.0.7.js",
            var name => name + ".js",
        };
    }

    // A plugin such as jquery.jgrowl.min.js or jquery-ui.js is another file.
    [GeneratedRegex(@"^(?<name>jquery|jssip|init|web\.push|cs_const|cs_voice)([-._]?v?\d[\d.]*|[-.]latest)?([-.]slim)?([-.]min)?\.js$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Versioned();
}
