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
                context.Request.Path = Slashes().Replace(path, "/");
            return following(context);
        });
        app.UseWebSockets();
        next(app);
    };

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
