using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a simulated VCC into an application under development.</summary>
public static class VccSimulatorServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="VccSimulator"/>, whose account becomes the default account: section <c>Vcc</c> gets its address, domain and key.
    /// Its paths come before the application's own, so nothing has to be mapped.
    /// With <c>Vcc:AccessKey</c> in the configuration there is a real account, and nothing is added.
    /// A loopback <c>Vcc:BaseAddress</c> beside that key means a simulator with settings of its own.
    /// <c>Vcc:Simulator:Tls</c> and <c>Vcc:Simulator:AccessKey</c> set the options of the same meaning.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// There is no account and the environment is not <c>Development</c>. The application also does not start when it listens on more than this machine.
    /// </exception>
    public static IHostApplicationBuilder AddVccSimulator(this IHostApplicationBuilder builder, Action<VccSimulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var hasKey = !string.IsNullOrEmpty(builder.Configuration[SimulatedAccountConfiguration.KeyName]);
        if (hasKey && !IsLoopback(builder.Configuration[SimulatedAccountConfiguration.AddressName]))
            return builder;

        var options = new VccSimulatorOptions { UseTls = bool.TryParse(builder.Configuration["Vcc:Simulator:Tls"], out var tls) && tls };
        options.AccessKey = builder.Configuration["Vcc:Simulator:AccessKey"];
        configure?.Invoke(options);
        SimulatorOptionsValidator.RequireDevelopment(options, builder.Environment.EnvironmentName);
        if (options.UseTls)
            builder.Configuration["urls"] = builder.Configuration["urls"]?.Replace("http://", "https://", StringComparison.Ordinal);
        if (!hasKey)
        {
            options.AccessKey ??= AccessKeys.Random();
            var account = new SimulatedAccountConfiguration(options.DefaultDomain);
            builder.Configuration.Add(account);
            builder.Services.AddSingleton(account);
        }

        builder.Services.AddVccSimulator(() => options);
        return builder;
    }

    /// <summary>Adds one <see cref="VccSimulator"/> without touching the configuration: the application names the account itself.</summary>
    /// <exception cref="InvalidOperationException">At start: the environment is not <c>Development</c>, or the application listens on more than this machine.</exception>
    public static IServiceCollection AddVccSimulator(this IServiceCollection services, Action<VccSimulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddVccSimulator(() =>
        {
            var options = new VccSimulatorOptions();
            configure?.Invoke(options);
            return options;
        });
    }

    private static IServiceCollection AddVccSimulator(this IServiceCollection services, Func<VccSimulatorOptions> create)
    {
        services.AddRoutingCore();
        services.TryAddSingleton(provider =>
        {
            var options = create();
            SimulatorOptionsValidator.RequireDevelopment(options, provider.GetRequiredService<IHostEnvironment>().EnvironmentName);
            return new VccSimulator(options, provider.GetRequiredService<ILoggerFactory>())
            {
                Certificate = options.UseTls ? CertificateFactory.Create(TimeProvider.System.GetUtcNow()) : null,
            };
        });
        services.AddOptions<KestrelServerOptions>().Configure<VccSimulator>((kestrel, simulator) =>
        {
            if (simulator.Certificate is { } certificate)
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        // Requests carry tokens in their addresses (contract §1.2). The server's own log lines would repeat them.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddHostedService<HostedSimulator>();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, SimulatorStartupFilter>());
        return services;
    }

    private static bool IsLoopback(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
