using System.Security.Claims;
using Vcc.Embed.AspNetCore;
using Vcc.Embed.Benchmarks.Browser.Pages;
using Vcc.Embed.Client;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Benchmarks.Browser;

/// <summary>The CRM that is measured: Vcc.Embed in a page and in Blazor Server, and the vendor's demo page.</summary>
internal sealed class Crm : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Crm(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<Crm> StartAsync(VccSimulator vcc)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Crm).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Vcc:BaseAddress"] = vcc.BaseAddress.AbsoluteUri,
            ["Vcc:Domain"] = vcc.Domain,
            ["Vcc:AccessKey"] = vcc.AccessKey,
        });
        builder.Services.AddVccEmbed().ConfigureEndpoints(o => o.SessionBurst = o.SessionsPerMinute = 10_000);
        builder.Services.AddSingleton<Heard>();
        builder.Services.AddSingleton(vcc);
        builder.Services.AddRazorPages();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

        var app = builder.Build();
        app.Use((context, next) =>
        {
            // The agent is the path's first part, for the demo page in the browser as for ours: /5000/ours, /5001/demo.
            var extension = context.Request.Headers.Referer is [{ } referer] && Uri.TryCreate(referer, UriKind.Absolute, out var page) ? ExtensionOf(page.AbsolutePath) : null;
            extension = ExtensionOf(context.Request.Path) ?? extension ?? "5000";
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(VccEmbedClaimTypes.Extension, extension)], "benchmark"));
            return next(context);
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapVccEmbed();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/{extension}/demo", async (string extension, IVccLoginClient login) =>
            Results.Content(DemoPage.Html(vcc.BaseAddress, await login.LoginAsync(new VccAgent(extension))), "text/html; charset=utf-8"));
        app.MapGet("/{extension}/demo-logged-in", async (string extension, IVccLoginClient login, HttpContext context) =>
            Results.Content(DemoPage.Html(vcc.BaseAddress, await Once.ForAsync(extension, () => login.LoginAsync(new VccAgent(extension), context.RequestAborted))), "text/html; charset=utf-8"));
        app.MapRazorComponents<BlazorApp>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new Crm(app);
    }

    public Heard Heard => _app.Services.GetRequiredService<Heard>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string? ExtensionOf(string path) =>
        path.Split('/') is ["", { Length: 4 } first, ..] && first.All(char.IsAsciiDigit) ? first : null;

    /// <summary>One login per agent for the whole run: the demo's token is fetched by login.php before the page is opened.</summary>
    private static class Once
    {
        private static readonly Dictionary<string, VccLogin> Logins = [];

        public static async Task<VccLogin> ForAsync(string extension, Func<Task<VccLogin>> login) =>
            Logins.TryGetValue(extension, out var known) ? known : Logins[extension] = await login();
    }
}
