using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Puts the simulator before the application's own middleware: its paths, its sockets, and paths with doubled slashes (contract §0.9).</summary>
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
        UseSimulator(app);
        next(app);
    };

    /// <summary>Answers the simulator's paths first, so that no redirect, header or policy of the application changes them.</summary>
    private static void UseSimulator(IApplicationBuilder app) => app.Use(following =>
    {
        var branch = app.New();
        branch.UseRouting();
        branch.Use((context, next) =>
        {
            // For another verb routing selects an endpoint of its own, which sends 405. The application gets that request instead.
            if (context.GetEndpoint() is not RouteEndpoint)
                context.SetEndpoint(null);
            return next(context);
        });
        branch.UseEndpoints(endpoints => endpoints.MapVccSimulator());
        branch.Run(context =>
        {
            // The path is not one of the simulator's. The application's own routing starts from nothing.
            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
            return following(context);
        });
        return branch.Build();
    });

    /// <summary>Doubled slashes collapse in the simulator's own paths only.</summary>
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
