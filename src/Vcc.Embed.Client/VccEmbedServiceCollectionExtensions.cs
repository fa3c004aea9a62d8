using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
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

/// <summary>Adds VCC to an application's services.</summary>
[UnsupportedOSPlatform("browser")]
public static class VccEmbedServiceCollectionExtensions
{
    /// <summary>Adds the default account, read from section <c>Vcc</c> of the configuration and checked when the application starts.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services) => services.AddVccEmbed(_ => { });

    /// <summary>Adds the default account, read from section <c>Vcc</c> and then changed by <paramref name="configure"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, Action<VccEmbedOptions> configure) =>
        services.AddVccEmbed(Options.Options.DefaultName, configure);

    /// <summary>Adds the default account, read from a section, or from section <c>Vcc</c> of a whole configuration.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, IConfiguration configuration) =>
        services.AddVccEmbed(Options.Options.DefaultName, configuration);

    /// <summary>Adds a named account, read from section <c>Vcc:Accounts:&lt;name&gt;</c>. <see cref="VccAgent.Account"/> names it and ignores case.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, string name) => services.AddVccEmbed(name, _ => { });

    /// <summary>Adds a named account, read from section <c>Vcc:Accounts:&lt;name&gt;</c> and then changed by <paramref name="configure"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, string name, Action<VccEmbedOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddAccount(name, configuration: null, configure);
    }

    /// <summary>Adds a named account, read from a section, or from section <c>Vcc:Accounts:&lt;name&gt;</c> of a whole configuration.</summary>
    /// <exception cref="PlatformNotSupportedException">The application runs in a browser.</exception>
    public static IVccEmbedBuilder AddVccEmbed(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddAccount(name, configuration, _ => { });
    }

    private static VccEmbedBuilder AddAccount(this IServiceCollection services, string name, IConfiguration? configuration, Action<VccEmbedOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        BrowserGuard.ThrowIfBrowser();

        services.AddClient();
        var account = services.Select(service => service.ImplementationInstance).OfType<AccountRegistration>().FirstOrDefault(known => known.IsNamed(name));
        if (account is null || configuration is not null)
        {
            account = AccountRegistration.Create(account?.Name ?? name, configuration);
            services.AddSingleton(account);
            services.AddSingleton<IConfigureOptions<VccEmbedOptions>>(app => new AccountOptionsConfigurator(account, app.GetService<IConfiguration>()));
            services.AddSingleton<IOptionsChangeTokenSource<VccEmbedOptions>>(app => new AccountOptionsConfigurator(account, app.GetService<IConfiguration>()));
            services.AddOptions<VccEmbedOptions>(account.Name).ValidateOnStart();
        }

        services.Configure(account.Name, configure);
        return new VccEmbedBuilder(services);
    }

    private static void AddClient(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(AccountHttpClient)))
            return;

        services.AddNetwork();
        services.AddEndpointServices();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<VccEmbedOptions>, AccountOptionsValidator>());
        services.TryAddSingleton<IOptionsFactory<VccEmbedOptions>>(app => new LastGoodOptionsFactory(
            app.GetServices<IConfigureOptions<VccEmbedOptions>>(),
            app.GetServices<IPostConfigureOptions<VccEmbedOptions>>(),
            app.GetServices<IValidateOptions<VccEmbedOptions>>(),
            app.LoggerFor<LastGoodOptionsFactory>()));
        services.TryAddSingleton(app => new AccountValidator(app.GetRequiredService<AddressFilter>(), app.LoggerFor<AccountValidator>()));
        services.TryAddScoped<IVccAccountProvider, OptionsAccountProvider>();
        services.TryAddScoped(app => new VccAccountResolver(app.GetRequiredService<IVccAccountProvider>(), app.GetRequiredService<AccountValidator>()));
        services.TryAddSingleton(app => new VccTokenMinter(app.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(new LoginRetryPolicy());
        services.TryAddSingleton<LastLoginStore>();
        services.TryAddSingleton<IVccLoginClient>(app => new LoginClient(
            app.GetRequiredService<IServiceScopeFactory>(),
            app.GetRequiredService<AccountValidator>(),
            app.GetRequiredService<VccTokenMinter>(),
            app.GetRequiredService<AccountHttpClient>(),
            app.GetRequiredService<LoginRetryPolicy>(),
            app.GetRequiredService<LastLoginStore>(),
            app.GetRequiredService<TimeProvider>(),
            app.LoggerFor<LoginClient>()));
    }

    // Vcc.Embed.AspNetCore refers to this package, so only a name of it can be here. Trimming keeps a type whose name is a constant.
    private static void AddEndpointServices(this IServiceCollection services)
    {
        if (Type.GetType("Vcc.Embed.AspNetCore.Options.EndpointServices, Vcc.Embed.AspNetCore") is { } type)
            ((IConfigureOptions<IServiceCollection>)Activator.CreateInstance(type)!).Configure(services);
    }

    private static void AddNetwork(this IServiceCollection services)
    {
        services.AddOptions<VccNetworkOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<VccNetworkOptions>>(app => new NetworkOptionsConfigurator(app.GetService<IConfiguration>()));
        services.AddSingleton<IValidateOptions<VccNetworkOptions>>(app => new NetworkOptionsConfigurator(app.GetService<IConfiguration>()));
        services.TryAddSingleton(app => new AddressFilter(
            app.GetRequiredService<IOptions<VccNetworkOptions>>().Value,
            app.GetService<IHostEnvironment>()?.IsDevelopment() == true));
        services.TryAddSingleton<TransportHandlerFactory>();
        services.AddSingleton<AccountHttpClient>();
        services.AddHttpClient(AccountHttpClient.ClientName).RemoveAllLoggers();
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(app =>
            new HttpClientConfigurator(app.GetRequiredService<TransportHandlerFactory>(), app.LoggerFor<HttpClientConfigurator>()));
    }

    // A console program may have no logging.
    private static ILogger<T> LoggerFor<T>(this IServiceProvider app) =>
        app.GetService<ILoggerFactory>()?.CreateLogger<T>() ?? NullLogger<T>.Instance;
}
