using Vcc.Embed.Client;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.Samples.Crm.Simulation;

/// <summary>The account of the simulator in this process. Its address and key are known only once the application listens.</summary>
public sealed class SimulatorAccountProvider(VccSimulator simulator) : IVccAccountProvider
{
    public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default)
    {
        var account = new VccAccount
        {
            BaseAddress = simulator.BaseAddress,
            Domain = simulator.Domain,
            AccessKey = simulator.AccessKey,
        };
        if (simulator.Certificate is { } certificate)
            account.TrustedCertificates.Add(certificate);
        return ValueTask.FromResult<VccAccount?>(account);
    }
}
