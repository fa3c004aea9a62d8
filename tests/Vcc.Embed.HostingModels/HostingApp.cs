using Vcc.Embed.HostingModels.Client;

namespace Vcc.Embed.HostingModels;

/// <summary>One small app with a page for each hosting model of Blazor.</summary>
public static class HostingApp
{
    public static WebApplication Build(params string[] args) => Build(static _ => { }, args);

    public static WebApplication Build(Action<IServiceCollection> configure, params string[] args)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(HostingApp).Assembly.GetName().Name,
            // Development would have the browser load debug symbols and keep nothing in its cache.
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddInteractiveWebAssemblyComponents();
        builder.Services.AddSingleton<Settled>();
        builder.Services.AddVccPhone();
        configure(builder.Services);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(PhonePanel).Assembly);
        return app;
    }
}
