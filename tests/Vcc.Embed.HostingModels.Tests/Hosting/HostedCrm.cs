using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client;
using Vcc.Embed.Simulator;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>The app with real phones, and a simulator that outlives it on another port.</summary>
internal sealed class HostedCrm : IAsyncDisposable
{
    private readonly VccSimulator _vcc;
    private readonly HostingSetup _setup;
    private WebApplication _app;

    private HostedCrm(VccSimulator vcc, HostingSetup setup, WebApplication app) => (_vcc, _setup, _app) = (vcc, setup, app);

    /// <summary>Where the app itself listens.</summary>
    public Uri Address { get; private init; } = null!;

    public VccSimulator Vcc => _vcc;

    /// <summary>Starts the app. Every visitor is agent 5000.</summary>
    public static async Task<HostedCrm> StartAsync(Action<WebApplication>? pipeline = null, Action<WebApplication>? endpoints = null, string? baseHref = null, Action<WebApplicationBuilder>? services = null, bool hasReconnectDialog = false)
    {
        var vcc = await VccSimulator.StartAsync();
        var setup = new HostingSetup
        {
            BaseHref = baseHref,
            HasReconnectDialog = hasReconnectDialog,
            Pipeline = pipeline,
            Endpoints = endpoints ?? (app => app.MapVccEmbed().AllowAnonymous()),
            Services = builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Vcc:BaseAddress"] = vcc.BaseAddress.AbsoluteUri,
                    ["Vcc:Domain"] = vcc.Domain,
                    ["Vcc:AccessKey"] = vcc.AccessKey,
                });
                builder.Logging.ClearProviders();
                builder.Services.AddVccEmbed().AddAgentResolver(_ => new VccAgent("5000"));
                services?.Invoke(builder);
            },
        };
        var app = await RunAsync(setup, "http://127.0.0.1:0");
        return new HostedCrm(vcc, setup, app) { Address = new UriBuilder(app.Urls.Single()) { Host = "localhost" }.Uri };
    }

    public Task StopAppAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Starts a new instance of the app on the same port, as after a deployment.</summary>
    public async Task StartAppAgainAsync()
    {
        await _app.DisposeAsync();
        _app = await RunAsync(_setup, $"http://127.0.0.1:{Address.Port}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _vcc.DisposeAsync();
    }

    private static async Task<WebApplication> RunAsync(HostingSetup setup, string url)
    {
        var app = HostingApp.Build(setup, "--urls=" + url);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
