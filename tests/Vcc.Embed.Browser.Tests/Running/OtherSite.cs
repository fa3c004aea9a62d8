using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>A site of somebody else: an empty page on a port of its own, without any policy that would hold its scripts back.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<!DOCTYPE html><html><body>Win a phone!</body></html>", "text/html; charset=utf-8"));
        await app.StartAsync();
        return new OtherSite(app);
    }

    /// <summary>The page by another of this machine's names.</summary>
    public string AddressAs(string host) => new UriBuilder(_app.Urls.Single()) { Host = host }.Uri.AbsoluteUri;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
