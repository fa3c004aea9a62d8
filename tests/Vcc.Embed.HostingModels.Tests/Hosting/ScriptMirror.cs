using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>Serves the simulator's scripts from the application's own path <c>/vcc-scripts</c>.</summary>
internal static class ScriptMirror
{
    public static void Use(WebApplication app) => app.Map("/vcc-scripts", branch => branch.Run(async context =>
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Configuration["Vcc:BaseAddress"]!) };
        context.Response.ContentType = "text/javascript";
        await context.Response.WriteAsync(await http.GetStringAsync("js/embed" + context.Request.Path, context.RequestAborted), context.RequestAborted);
    }));
}
