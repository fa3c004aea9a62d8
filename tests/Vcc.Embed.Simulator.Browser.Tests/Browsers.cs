using Vcc.Embed.Simulator.Browser.Tests;
using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using Vcc.Embed.Testing;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>One Chromium and one page server for all tests; every scenario has its own simulator and documents.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly Chromium _chromium = new();

    private WindowPool _pool = null!;
    private PageServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        await _chromium.InitializeAsync();
        _server = await PageServer.StartAsync();
        _pool = new WindowPool(_chromium.Browser, _server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    internal Task<Stage> StageAsync(Action<VccSimulatorOptions>? options = null, string scripts = "js/embed/") =>
        Stage.SetAsync(_pool, _server, options, scripts);
}
