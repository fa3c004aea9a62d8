using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>What must come before the app's own middleware: sockets, and paths with doubled slashes (contract §0.9).</summary>
internal sealed class SimulatorStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            var path = context.Request.Path.Value ?? "";
            if (path.StartsWith("//", StringComparison.Ordinal))
                context.Request.Path = "/" + path.TrimStart('/');
            return following(context);
        });
        app.UseWebSockets();
        next(app);
    };
}
