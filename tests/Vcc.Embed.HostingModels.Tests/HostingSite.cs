using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Vcc.Embed.HostingModels.Tests;
using Vcc.Embed.Testing;

[assembly: AssemblyFixture(typeof(HostingSite))]

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>One app on a free port and one browser, for all tests of this project. Every page has a context of its own.</summary>
public sealed class HostingSite : IAsyncLifetime
{
    private readonly WebApplication _app = HostingApp.Build("--urls=http://127.0.0.1:0");

    public Chromium Chromium { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        await Chromium.InitializeAsync();
    }

    /// <summary>A TCP proxy between browser and app, which one test may disconnect.</summary>
    internal TcpSwitch Cable() => new(Port);

    internal async Task<FakePhonePage> OpenAsync(string path, TcpSwitch? cable = null)
    {
        // Without motion, because axe would measure a colour in the middle of a transition.
        var context = await Chromium.Browser.NewContextAsync(new() { BaseURL = $"http://localhost:{cable?.Port ?? Port}/", ReducedMotion = ReducedMotion.Reduce });
        return await FakePhonePage.OpenAsync(context, path);
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await _app.DisposeAsync();
    }

    private int Port => new Uri(_app.Urls.Single()).Port;
}
