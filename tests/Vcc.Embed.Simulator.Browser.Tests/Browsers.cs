using Vcc.Embed.Simulator.Browser.Tests;
using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using Vcc.Embed.Testing;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>One Chromium and one CRM server for all tests; every scenario has its own simulator and browser context.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly Chromium _chromium = new();

    internal Microsoft.Playwright.IBrowser Chromium => _chromium.Browser;

    internal PageServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _chromium.InitializeAsync();
        Server = await PageServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _chromium.DisposeAsync();
    }

    internal Task<Stage> StageAsync(Action<VccSimulatorOptions>? options = null, string scripts = "js/embed/") =>
        Stage.SetAsync(Chromium, Server, options, scripts);
}
