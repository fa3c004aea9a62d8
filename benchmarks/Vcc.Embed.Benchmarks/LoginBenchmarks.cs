using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Vcc.Embed.Client;

namespace Vcc.Embed.Benchmarks;

/// <summary>One agent's login against a server in this process, by hand and by the client.</summary>
[MemoryDiagnoser]
[SuppressMessage("Reliability", "CA1001", Justification = "BenchmarkDotNet calls StopAsync.")]
public class LoginBenchmarks
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)), SecurityAlgorithms.HmacSha256);
    private readonly HttpClient _http = new();
    private WebApplication _server = null!;
    private ServiceProvider _crm = null!;
    private IVccLoginClient _client = null!;
    private Uri _address = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _server = builder.Build();
        _server.MapPost("/demo/thirdParty/login", static async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"code":"ok","user":{"user_id":35436,"token":"theirs","username":"agent5000","role":2}}""");
        });
        await _server.StartAsync();

        var baseAddress = new Uri(_server.Urls.Single());
        _address = new Uri(baseAddress, "demo/thirdParty/login");
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information));
        services.AddVccEmbed(options =>
        {
            options.BaseAddress = baseAddress;
            options.Domain = "demo";
            options.AccessKey = Key;
        });
        _crm = services.BuildServiceProvider();
        _client = _crm.GetRequiredService<IVccLoginClient>();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _crm.DisposeAsync();
        await _server.DisposeAsync();
        _http.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient and JsonWebTokenHandler by hand")]
    public async Task<int> BareHttpClient()
    {
        var expired = DateTimeOffset.UtcNow.AddHours(12).ToOffset(TimeSpan.FromHours(7));
        var token = _handler.CreateToken($$"""{"ipphone":"5000","expired":"{{expired:yyyy-MM-dd HH:mm:ss}}"}""", _credentials);
        using var response = await _http.PostAsJsonAsync(_address, new Dictionary<string, string> { ["token"] = token });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("code").GetString() == "ok" ? answer.GetProperty("user").GetProperty("user_id").GetInt32() : throw new InvalidOperationException();
    }

    [Benchmark(Description = "Vcc.Embed.Client")]
    public async Task<VccLogin> Client() => await _client.LoginAsync(new VccAgent("5000"));
}
