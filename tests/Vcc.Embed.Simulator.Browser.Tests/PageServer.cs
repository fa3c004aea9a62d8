using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>The CRM's server. Page and scripts have two origins, as in the field.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<PageServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var page = Resource.Text("agent.html");
        app.MapGet("/agent.html", (HttpContext context, string scripts, string? leaving) =>
        {
            // Where `unload` is switched off, a page's own server can still allow it.
            if (leaving == "unload")
                context.Response.Headers["Permissions-Policy"] = "unload=(self)";
            return Results.Text(page.Replace("{base}", WebUtility.HtmlEncode(scripts), StringComparison.Ordinal), "text/html");
        });
        app.MapGet("/empty.html", () => Results.Text("", "text/html"));
        await app.StartAsync();
        return new PageServer(app);
    }

    public Uri EmptyPage => OnLocalhost("empty.html");

    public Uri VendorPage(Uri scripts, string without = "", string leaving = "") =>
        OnLocalhost("agent.html", $"scripts={Uri.EscapeDataString(scripts.ToString())}&without={without}&leaving={leaving}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Uri OnLocalhost(string file, string query = "") => new UriBuilder(new Uri(Address, file)) { Host = "localhost", Query = query }.Uri;
}
