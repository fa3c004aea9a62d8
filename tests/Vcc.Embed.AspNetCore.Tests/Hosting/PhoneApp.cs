using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests.Hosting;

/// <summary>An application with the phone's endpoints, connected to a <see cref="VccServer"/>. Users sign in with a header.</summary>
public sealed class PhoneApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PhoneApp(WebApplication app, VccServer vcc) => (_app, Vcc) = (app, vcc);

    public VccServer Vcc { get; }

    public IServiceProvider Services => _app.Services;

    public IHostApplicationLifetime Lifetime => _app.Lifetime;

    public FakeLogCollector Logs => _app.Services.GetFakeLogCollector();

    /// <summary>Starts an application; the arguments change what an application would change.</summary>
    public static async Task<PhoneApp> StartAsync(
        Action<IVccEmbedBuilder>? phone = null,
        Action<IServiceCollection>? services = null,
        Action<IEndpointRouteBuilder>? map = null,
        string pathBase = "",
        Uri? baseAddress = null,
        VccServer? server = null,
        Action<WebApplicationBuilder>? configure = null,
        Action<IApplicationBuilder>? use = null)
    {
        var vcc = server ?? new VccServer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Vcc:BaseAddress"] = (baseAddress ?? vcc.BaseAddress).AbsoluteUri,
            ["Vcc:Domain"] = "demo",
            ["Vcc:AccessKey"] = VccServer.AccessKey,
            ["Vcc:Accounts:brand-b:BaseAddress"] = vcc.BaseAddress.AbsoluteUri,
            ["Vcc:Accounts:brand-b:Domain"] = "brandb",
            ["Vcc:Accounts:brand-b:AccessKey"] = VccServer.AccessKey,
        });
        builder.Logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddRouting();
        builder.Services.AddAuthorization();
        if (services is null)
            builder.Services.AddAuthentication(HeaderSignIn.Scheme).AddScheme<HeaderSignInOptions, HeaderSignIn>(HeaderSignIn.Scheme, null);
        else
            services(builder.Services);
        var embed = builder.Services.AddVccEmbed();
        phone?.Invoke(embed);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UsePathBase(pathBase);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        use?.Invoke(app);
        if (map is null)
            app.MapVccEmbed();
        else
            map(app);
        await app.StartAsync();
        return new PhoneApp(app, vcc);
    }

    /// <summary>Requests a session as the phone in a page of the application does; <paramref name="change"/> makes it another request.</summary>
    public async Task<AppResponse> OpenSessionAsync(string? extension = "5000", string path = "/vcc/session", Action<HttpRequestMessage>? change = null, CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
            Headers = { { "X-Vcc-Embed", "1" }, { "Sec-Fetch-Site", "same-origin" } },
        };
        return await SendAsync(request, extension, change, cancellationToken);
    }

    public async Task<AppResponse> GetRealmAsync(string? extension = "5000", string path = "/vcc/realm")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, extension, null);
    }

    /// <summary>Opens a page in a tab, as a browser does.</summary>
    public async Task<AppResponse> OpenPageAsync(string path, string? extension = "5000", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Sec-Fetch-Dest", "document" }, { "Sec-Fetch-Mode", "navigate" } } };
        return await SendAsync(request, extension, change);
    }

    /// <summary>The network to the application, for a client of a test's own.</summary>
    public HttpMessageHandler CreateHandler() => _app.GetTestServer().CreateHandler();

    /// <summary>Posts call records as the phone does.</summary>
    public async Task<AppResponse> PostCallsAsync(string json, string? extension = "5000", Action<HttpRequestMessage>? change = null, CancellationToken? cancellationToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/vcc/calls")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
            Headers = { { "X-Vcc-Embed", "1" }, { "Sec-Fetch-Site", "same-origin" } },
        };
        return await SendAsync(request, extension, change, cancellationToken);
    }

    /// <summary>Asks who has a number as the phone does.</summary>
    public Task<AppResponse> FindCustomersAsync(string path, string? extension = "5000", Action<HttpRequestMessage>? change = null) =>
        GetAsync("customers/" + path, extension, change);

    /// <summary>Sends a request of the phone to one of its endpoints.</summary>
    public async Task<AppResponse> GetAsync(string path, string? extension = "5000", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/vcc/" + path)
        {
            Headers = { { "X-Vcc-Embed", "1" }, { "Sec-Fetch-Site", "same-origin" } },
        };
        return await SendAsync(request, extension, change);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Vcc.Dispose();
    }

    private async Task<AppResponse> SendAsync(HttpRequestMessage request, string? extension, Action<HttpRequestMessage>? change, CancellationToken? cancellationToken = null)
    {
        if (extension is not null)
            request.Headers.Add(HeaderSignIn.Header, extension);
        change?.Invoke(request);
        using var client = _app.GetTestClient();
        using var response = await client.SendAsync(request, cancellationToken ?? TestContext.Current.CancellationToken);
        return new AppResponse(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A response with its whole body.</summary>
    public sealed record AppResponse(HttpStatusCode Status, HttpResponseHeaders Headers, string? ContentType, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string? Code => Json.GetProperty("code").GetString();

        public string Header(string name) => string.Join(", ", Headers.GetValues(name));
    }
}
