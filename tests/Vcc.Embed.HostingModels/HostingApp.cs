using Vcc.Embed.HostingModels.Client;

namespace Vcc.Embed.HostingModels;

/// <summary>One small app with a page for each hosting model of Blazor, and Razor Pages with the tag helper.</summary>
public static class HostingApp
{
    public static WebApplication Build(params string[] args) => Build(new HostingSetup(), args);

    public static WebApplication Build(HostingSetup setup, params string[] args)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(HostingApp).Assembly.GetName().Name,
            // Development would have the browser load debug symbols and keep nothing in its cache.
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorPages();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddInteractiveWebAssemblyComponents();
        builder.Services.AddSingleton(setup);
        builder.Services.AddSingleton<Settled>();
        builder.Services.AddVccPhone();
        setup.Services?.Invoke(builder);
        var app = builder.Build();
        setup.Pipeline?.Invoke(app);
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(PhonePanel).Assembly);
        setup.Endpoints?.Invoke(app);
        return app;
    }
}
