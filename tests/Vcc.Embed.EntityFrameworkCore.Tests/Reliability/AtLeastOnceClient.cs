using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vcc.Embed.AspNetCore.Tests.Calls;
using Vcc.Embed.AspNetCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Reliability;

/// <summary>Delivers records as the phone's outbox does: again and again until the server says what became of each, in no certain order.</summary>
public sealed class AtLeastOnceClient(HttpMessageInvoker network, string extension, int seed)
{
    private const int BatchSize = 20;
    private readonly ConcurrentQueue<JsonObject> _outbox = new();
    private readonly Random _random = new(seed);

    /// <summary>How many requests it took.</summary>
    public int Requests { get; private set; }

    public async Task DeliverAsync(IEnumerable<JsonObject> records)
    {
        foreach (var record in records)
            _outbox.Enqueue(record);

        var size = BatchSize;
        while (!_outbox.IsEmpty)
        {
            var batch = Take(size);
            var (status, results) = await PostAsync(batch);
            var kept = results is null ? batch : [.. batch.Where((_, index) => results[index] == "failed")];
            // A record that must wait goes behind later ones, which reorders the call.
            foreach (var record in kept)
                _outbox.Enqueue(record);
            size = status == HttpStatusCode.RequestEntityTooLarge ? Math.Max(1, size / 2) : BatchSize;
        }
    }

    private JsonObject[] Take(int size)
    {
        var batch = new List<JsonObject>();
        while (batch.Count < size && _outbox.TryDequeue(out var record))
            batch.Add(record);
        var mixed = batch.ToArray();
        _random.Shuffle(mixed);
        return mixed;
    }

    private async Task<(HttpStatusCode? Status, string?[]? Results)> PostAsync(JsonObject[] batch)
    {
        Requests++;
        var body = CallBodies.Batch(CallBodies.OwnerOf(extension), [.. batch.Select(record => (JsonObject)record.DeepClone())]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/vcc/calls")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Vcc-Embed", "1" }, { "Sec-Fetch-Site", "same-origin" }, { HeaderSignIn.Header, extension } },
        };
        try
        {
            using var response = await network.SendAsync(request, CancellationToken.None);
            if (response.StatusCode != HttpStatusCode.OK)
                return (response.StatusCode, null);

            var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            return (response.StatusCode, [.. CallBodies.StatusesOf(json)]);
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            return (null, null);
        }
    }
}
