using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>A server of the simulator's own, for tests and for the tool.</summary>
internal static class StandaloneServerFactory
{
    public static WebApplication Create(VccSimulatorOptions options, Func<ILoggerFactory, VccSimulator> create, X509Certificate2? certificate, Action<ILoggingBuilder>? logging)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        // Requests carry tokens in their addresses (contract §1.2); the server's own log lines would repeat them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging?.Invoke(builder.Logging);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(provider => create(provider.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddHostedService<HostedSimulator>();
        builder.Services.AddTransient<IStartupFilter, SimulatorStartupFilter>();
        // The program around the simulator owns the terminal and its signals.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            void Configure(ListenOptions listen)
            {
                // Each socket has a TCP connection of its own, so that a fault can reset it.
                listen.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                    listen.UseHttps(certificate);
            }

            kestrel.AddServerHeader = false;
            if (options.AllowRemoteConnections)
                kestrel.ListenAnyIP(options.Port, Configure);
            else if (options.Port == 0)
                kestrel.Listen(System.Net.IPAddress.Loopback, 0, Configure);
            else
                kestrel.ListenLocalhost(options.Port, Configure);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        app.UseRouting();
        app.MapVccSimulator();
        app.MapFallback(context =>
        {
            var simulator = context.RequestServices.GetRequiredService<VccSimulator>();
            if (!IsTheBrowsersOwn(context.Request.Path))
                simulator.State.Run(() => simulator.State.Transcript.WriteUnemulated("http", "", $"{context.Request.Method} {context.Request.Path}"));
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return app;
    }

    /// <summary>Paths that browsers request by themselves.</summary>
    private static bool IsTheBrowsersOwn(PathString path) => path == "/favicon.ico" || path == "/robots.txt" || path.StartsWithSegments("/.well-known");

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
