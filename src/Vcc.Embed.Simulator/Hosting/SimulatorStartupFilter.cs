using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>What must come before the app's own middleware: sockets, and paths with doubled slashes (contract §0.9).</summary>
internal sealed partial class SimulatorStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Path.Value is { } path && path.Contains("//", StringComparison.Ordinal))
                context.Request.Path = Collapsed(path);
            return following(context);
        });
        app.UseWebSockets();
        next(app);
    };

    /// <summary>Doubled slashes within a path are the app's business, unless the path is one of ours.</summary>
    private static string Collapsed(string path)
    {
        var single = Slashes().Replace(path, "/");
        return Ours().IsMatch(single) ? single : "/" + path.TrimStart('/');
    }

    [GeneratedRegex("^/(api/login|v1/api/calls|js/embed|[nsh]/js/embed|websocket|sip|vcc-simulator)(/|$)|/thirdParty/login$")]
    private static partial Regex Ours();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
