using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore;

namespace Vcc.Embed.Phone.Tests.Lab;

/// <summary>A CRM with one page, and a VCC of its own on another port, as in the field.</summary>
public sealed class CrmApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _agents;
    private int _next;

    private CrmApp(WebApplication app, VccSimulator vcc, VccEmbedEndpointOptions endpoints)
    {
        (_app, Vcc, Endpoints) = (app, vcc, endpoints);
        _agents = Agents;
    }

    /// <summary>No agent was left offline, on another device or in a call.</summary>
    public bool IsAsNew => Agents == _agents;

    public VccSimulator Vcc { get; }

    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>An agent whose usual device is the browser; one after the other, so that a test never meets its predecessor's leavings.</summary>
    public string NextAgent() => (5000 + (Interlocked.Increment(ref _next) % 6)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The options that the endpoints read at each request. A test may change their lists.</summary>
    public VccEmbedEndpointOptions Endpoints { get; }

    public static async Task<CrmApp> StartAsync(VccProfile profile)
    {
        var vcc = await VccSimulator.StartAsync(o => o.Profile = profile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Vcc:BaseAddress"] = vcc.BaseAddress.AbsoluteUri,
            ["Vcc:Domain"] = vcc.Domain,
            ["Vcc:AccessKey"] = vcc.AccessKey,
        });
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(CookieSignIn.Scheme).AddScheme<AuthenticationSchemeOptions, CookieSignIn>(CookieSignIn.Scheme, null);
        VccEmbedEndpointOptions? endpoints = null;
        builder.Services.AddVccEmbed().ConfigureEndpoints(o =>
        {
            o.SessionBurst = o.SessionsPerMinute = 10_000;
            // The options monitor keeps the first one.
            endpoints ??= o;
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapVccEmbed();
        app.MapGet("/", () => Asset("phone.html", "text/html"));
        foreach (var script in Directory.EnumerateFiles(Assets, "*.js").Select(Path.GetFileName))
            app.MapGet("/assets/" + script, () => Asset(script!, "text/javascript"));
        await app.StartAsync();
        return new CrmApp(app, vcc, endpoints!);
    }

    private string Agents => string.Join(' ', Enumerable.Range(5000, 10)
        .Select(extension => Vcc.Agent($"{extension}"))
        .Select(agent => $"{agent.Status}/{agent.Device}/{agent.Call is null}"));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Vcc.DisposeAsync();
    }

    private static string Assets => Path.Combine(AppContext.BaseDirectory, "assets");

    private static IResult Asset(string file, string type) => Results.File(Path.Combine(Assets, file), type);
}
