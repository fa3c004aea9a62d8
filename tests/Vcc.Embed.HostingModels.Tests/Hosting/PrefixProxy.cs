using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms;

namespace Vcc.Embed.HostingModels.Tests.Hosting;

/// <summary>YARP before an app. It serves the app below <c>/crm</c> and removes that prefix from each request.</summary>
internal sealed class PrefixProxy : IAsyncDisposable
{
    private readonly WebApplication _proxy;

    private PrefixProxy(WebApplication proxy) => _proxy = proxy;

    /// <summary>The app as the browser addresses it.</summary>
    public Uri Address => new(new UriBuilder(_proxy.Urls.Single()) { Host = "localhost" }.Uri, "crm/");

    /// <param name="app">Where the app listens.</param>
    /// <param name="tellsPrefix">Whether the app gets the header <c>X-Forwarded-Prefix</c>.</param>
    /// <param name="header">A header that the proxy adds to each response.</param>
    public static async Task<PrefixProxy> StartAsync(Uri app, bool tellsPrefix = false, (string Name, string Value)? header = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var route = new RouteConfig { RouteId = "crm", ClusterId = "crm", Match = new RouteMatch { Path = "/crm/{**rest}" } }
            .WithTransformPathRemovePrefix("/crm")
            .WithTransformXForwarded(xPrefix: ForwardedTransformActions.Off);
        if (tellsPrefix)
            route = route.WithTransformRequestHeader("X-Forwarded-Prefix", "/crm");
        if (header is var (name, value))
            route = route.WithTransformResponseHeader(name, value, append: true);
        var cluster = new ClusterConfig { ClusterId = "crm", Destinations = new Dictionary<string, DestinationConfig> { ["app"] = new() { Address = app.AbsoluteUri } } };
        builder.Services.AddReverseProxy().LoadFromMemory([route], [cluster]);
        var proxy = builder.Build();
        proxy.MapReverseProxy();
        await proxy.StartAsync(TestContext.Current.CancellationToken);
        return new PrefixProxy(proxy);
    }

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();
}
