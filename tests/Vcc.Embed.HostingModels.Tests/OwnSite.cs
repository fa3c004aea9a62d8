using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.HostingModels.Client;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>A second app for one test. It reports its circuits and the results of commands, and can evict lost circuits at once.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Circuits _circuits = new();

    private OwnSite(bool keepsLostCircuits) => _app = HostingApp.Build(
        new HostingSetup
        {
            Services = builder =>
            {
                builder.Services.AddSingleton<CircuitHandler>(_circuits);
                if (!keepsLostCircuits) builder.Services.Configure<CircuitOptions>(options => options.DisconnectedCircuitMaxRetained = 0);
            },
        },
        "--urls=http://127.0.0.1:0");

    public static async Task<OwnSite> StartAsync(bool keepsLostCircuits = true)
    {
        var site = new OwnSite(keepsLostCircuits);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public TcpSwitch Cable() => new(new Uri(_app.Urls.Single()).Port);

    /// <summary>Waits until the server closed one more circuit.</summary>
    public Task CircuitClosesAsync() => _circuits.Closed.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TestTimeouts.Start);

    public int CircuitsOpened => _circuits.Opened;

    /// <summary>Waits until one more command ended, and returns its result.</summary>
    public Task<string> NextEndingAsync() =>
        _app.Services.GetRequiredService<Settled>().NextAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TestTimeouts.Start);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class Circuits : CircuitHandler
    {
        private int _opened;

        public int Opened => _opened;

        public Channel<string> Closed { get; } = Channel.CreateUnbounded<string>();

        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _opened);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Closed.Writer.TryWrite(circuit.Id);
            return Task.CompletedTask;
        }
    }
}
