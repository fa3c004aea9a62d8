using Microsoft.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Testing;

namespace Vcc.Embed.HostingModels.Tests;

/// <summary>The app on a free port, with a switch between browser and app that a test can turn off.</summary>
public sealed class HostingSite : IAsyncLifetime
{
    private WebApplication? _app;
    private TcpSwitch? _switch;

    public Chromium Chromium { get; } = new();

    internal TcpSwitch Switch => _switch!;

    public async ValueTask InitializeAsync()
    {
        _app = HostingApp.Build("--urls=http://127.0.0.1:0");
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _switch = new TcpSwitch(new Uri(address).Port);
        await Chromium.InitializeAsync();
    }

    internal async Task<PhonePage> OpenAsync(string path)
    {
        // Without motion, so that axe sees the colours an agent reads and not those a button passes through.
        var context = await Chromium.Browser.NewContextAsync(new() { BaseURL = $"http://localhost:{Switch.Port}/", ReducedMotion = ReducedMotion.Reduce });
        return await PhonePage.OpenAsync(context, path);
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        if (_switch is not null) await _switch.DisposeAsync();
        if (_app is not null) await _app.DisposeAsync();
    }
}
