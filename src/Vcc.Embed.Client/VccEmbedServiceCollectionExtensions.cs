using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Health;
using Vcc.Embed.Client.Http;
using Vcc.Embed.Client.Internal;
using Vcc.Embed.Client.Login;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VCC to an app's services.</summary>
[UnsupportedOSPlatform("browser")]
public static class VccEmbedServiceCollectionExtensions
{
    /// <summary>Adds the default account, read from section <c>Vcc</c> of the configuration and checked when the app starts.</summary>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services) => services.AddVccEmbed(_ => { });

    /// <summary>Adds the default account, read from section <c>Vcc</c> and then changed by <paramref name="configure"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, Action<VccEmbedOptions> configure) =>
        services.AddVccEmbed(Options.Options.DefaultName, configure);

    /// <summary>Adds a named account, read from section <c>Vcc:Accounts:&lt;name&gt;</c>; <see cref="VccAgent.Account"/> names it.</summary>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, string name) => services.AddVccEmbed(name, _ => { });

    /// <summary>Adds a named account, read from section <c>Vcc:Accounts:&lt;name&gt;</c> and then changed by <paramref name="configure"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The app runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, string name, Action<VccEmbedOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        BrowserGuard.ThrowIfBrowser();

        services.AddClient();
        services.AddAccount(name);
        services.Configure(name, configure);
        return new VccEmbedBuilder(services);
    }

    private static void AddAccount(this IServiceCollection services, string name)
    {
        if (services.Any(service => (service.ImplementationInstance as AccountRegistration)?.Name == name))
            return;

        services.AddSingleton(new AccountRegistration(name));
        services.AddSingleton<IConfigureOptions<VccEmbedOptions>>(app => new AccountOptionsConfigurator(name, app.GetService<IConfiguration>()));
        services.AddSingleton<IOptionsChangeTokenSource<VccEmbedOptions>>(app => new AccountOptionsConfigurator(name, app.GetService<IConfiguration>()));
        services.AddOptions<VccEmbedOptions>(name).ValidateOnStart();
    }

    private static void AddClient(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(AccountHttpClient)))
            AccountHttpClient.AddTo(services);

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VccEmbedOptions>, AccountOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(app => new VccTokenMinter(app.GetRequiredService<TimeProvider>()));
        services.TryAddScoped<IVccAccountProvider, OptionsAccountProvider>();
        services.TryAddSingleton(app => new AccountResolver(app.GetRequiredService<IServiceScopeFactory>(), app.LoggerFor<AccountResolver>()));
        services.TryAddSingleton(new LoginRetryPolicy());
        services.TryAddSingleton<LastLoginStore>();
        services.TryAddSingleton<IVccLoginClient>(app => new LoginClient(
            app.GetRequiredService<AccountResolver>(),
            app.GetRequiredService<VccTokenMinter>(),
            app.GetRequiredService<AccountHttpClient>(),
            app.GetRequiredService<LoginRetryPolicy>(),
            app.GetRequiredService<LastLoginStore>(),
            app.GetRequiredService<TimeProvider>(),
            app.LoggerFor<LoginClient>()));
    }

    // A console program may have no logging.
    private static ILogger<T> LoggerFor<T>(this IServiceProvider app) =>
        app.GetService<ILoggerFactory>()?.CreateLogger<T>() ?? NullLogger<T>.Instance;
}
