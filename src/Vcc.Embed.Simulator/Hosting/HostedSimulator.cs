using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Checks the app's addresses before and after the start, and logs a warning.</summary>
internal sealed class HostedSimulator(VccSimulator simulator, IServer server, IConfiguration configuration, SimulatedAccountConfiguration? account = null)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var configured = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        SimulatorOptionsValidator.RequireLoopback(simulator.State.Options, configured);
        SimulatorOptionsValidator.RequireScripts(simulator.State.Options);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToArray() ?? [];
        SimulatorOptionsValidator.RequireLoopback(simulator.State.Options, addresses);
        var certificate = FindCertificate(addresses);
        simulator.ListensAt(addresses, certificate);
        account?.Publish(simulator.BaseAddress, simulator.BaseAddress.Scheme == Uri.UriSchemeHttps ? certificate : null);
        SimulatorLog.Banner(simulator.State.Log, simulator.BaseAddress.ToString());
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sockets end first, so that the app's stop does not wait for them.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        simulator.Stop();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The certificate that the login must trust: the simulator's own, or Kestrel's developer certificate. No certificate without https.</summary>
    private X509Certificate2? FindCertificate(IEnumerable<string> addresses) =>
        simulator.Certificate
        ?? (addresses.Any(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            ? DeveloperCertificate.Find(TimeProvider.System.GetUtcNow())
            : null);
}
