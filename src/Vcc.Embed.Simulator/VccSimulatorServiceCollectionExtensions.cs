using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Hosting;

namespace Vcc.Embed.Simulator;

/// <summary>Puts a simulated VCC into an app under development.</summary>
public static class VccSimulatorServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="VccSimulator"/>. The app refuses to start outside the environment <c>Development</c> and when it
    /// listens on more than this machine, unless the options say otherwise.
    /// </summary>
    public static IServiceCollection AddVccSimulator(this IServiceCollection services, Action<VccSimulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            var options = new VccSimulatorOptions();
            configure?.Invoke(options);
            Safety.RequireDevelopment(options, provider.GetRequiredService<IHostEnvironment>().EnvironmentName);
            return new VccSimulator(options, provider.GetRequiredService<ILoggerFactory>())
            {
                Certificate = options.UseTls ? SelfSignedCertificate.Create(TimeProvider.System.GetUtcNow()) : null,
            };
        });
        services.AddOptions<KestrelServerOptions>().Configure<VccSimulator>((kestrel, simulator) =>
        {
            if (simulator.Certificate is { } certificate)
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        // Requests carry tokens in their addresses (contract §1.2); the server's own log lines would repeat them.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddHostedService<HostedSimulator>();
        services.AddTransient<IStartupFilter, SimulatorStartupFilter>();
        return services;
    }

    /// <summary>Adds one <see cref="VccSimulator"/>, see <see cref="AddVccSimulator(IServiceCollection, Action{VccSimulatorOptions}?)"/>.</summary>
    public static IHostApplicationBuilder AddVccSimulator(this IHostApplicationBuilder builder, Action<VccSimulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddVccSimulator(configure);
        return builder;
    }
}
