using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.Benchmarks.Server;

/// <summary>Sends requests of one kind over several connections, one after the other on each.</summary>
internal sealed class LoadGenerator(Uri address) : IDisposable
{
    private const int Connections = 16;
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 400 }) { BaseAddress = address };

    /// <summary>Requests per second.</summary>
    /// <exception cref="InvalidOperationException">A response was not 200.</exception>
    public async Task<double> MeasureAsync(Func<int, HttpRequestMessage> request, TimeSpan duration)
    {
        var (done, started) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                await SendAsync(request(connection));
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public async Task<string> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return response.StatusCode == HttpStatusCode.OK ? body : throw new InvalidOperationException($"{request.RequestUri}: {(int)response.StatusCode} {body}");
        }
    }

    public async Task<string> OwnerOfAsync(string agent) =>
        JsonDocument.Parse(await SendAsync(Post("/vcc/session", agent, "{}"))).RootElement.GetProperty("journal").GetProperty("owner").GetString()!;

    public static HttpRequestMessage Post(string path, string agent, string json) => Signed(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") }, agent);

    public static HttpRequestMessage Get(string path, string agent) => Signed(new HttpRequestMessage(HttpMethod.Get, path), agent);

    /// <summary>The first record of a new call.</summary>
    public static string NewCall(string owner) =>
        $$"""{"owner":"{{owner}}","records":[{"id":"{{Guid.CreateVersion7()}}","version":1,"direction":"inbound","number":"0912345678","hotline":"18001234","startedAt":"{{DateTimeOffset.UtcNow:O}}"}]}""";

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Signed(HttpRequestMessage request, string agent)
    {
        request.Headers.Add("X-Vcc-Embed", "1");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add(HeaderSignIn.Header, agent);
        return request;
    }
}
