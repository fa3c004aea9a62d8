using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.Packages.Tests;

/// <summary>A source of advisories on this machine. NuGet asks it during a restore.</summary>
internal sealed class AuditSource : IAsyncDisposable
{
    private readonly WebApplication _server;

    private AuditSource(WebApplication server) => _server = server;

    public string Address => $"{_server.Urls.Single()}/index.json";

    /// <param name="package">The package that has an advisory; without one the source has no advisories at all, like a plain mirror.</param>
    public static async Task<AuditSource> StartAsync(string? package)
    {
        var server = WebApplication.CreateSlimBuilder().Build();
        server.Urls.Add("http://127.0.0.1:0");
        var source = new AuditSource(server);
        server.MapGet("/index.json", (HttpContext context) => Json(package is null
            ? """{"version":"3.0.0","resources":[]}"""
            : $$"""{"version":"3.0.0","resources":[{"@id":"{{Root(context)}}/advisories.json","@type":"VulnerabilityInfo/6.7.0"}]}"""));
        server.MapGet("/advisories.json", (HttpContext context) => Json(
            $$"""[{"@name":"base","@id":"{{Root(context)}}/base.json","@updated":"2026-01-01T00:00:00Z"}]"""));
        server.MapGet("/base.json", () => Json(
            $$"""{"{{package}}":[{"severity":2,"url":"https://example.com/advisory","versions":"(, 9999.0.0)"}]}"""));
        await server.StartAsync();
        return source;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Root(HttpContext context) => $"http://{context.Request.Host}";

    private static IResult Json(string text) => Results.Text(text, "application/json", Encoding.UTF8);
}
