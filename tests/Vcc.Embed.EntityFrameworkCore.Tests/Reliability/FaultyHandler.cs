using System.Net;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Reliability;

/// <summary>A network that fails for a share of the requests: before the server gets one, or after it has processed it.</summary>
public sealed class FaultyHandler(HttpMessageHandler server, double share, int seed) : DelegatingHandler(server)
{
    private static readonly HttpStatusCode[] Statuses =
        [HttpStatusCode.InternalServerError, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _injected = [];

    /// <summary>How often each fault happened.</summary>
    public IReadOnlyDictionary<string, int> Injected => _injected;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (isFaulty, fault, isProcessed) = Draw();
        if (!isFaulty)
            return await base.SendAsync(request, cancellationToken);
        if (isProcessed || fault == "duplicate")
        {
            using var lost = await base.SendAsync(await CopyAsync(request, cancellationToken), cancellationToken);
        }

        return fault switch
        {
            "reset" => throw new HttpRequestException("connection reset"),
            "timeout" => throw new TaskCanceledException("timeout"),
            "duplicate" => await base.SendAsync(request, cancellationToken),
            _ => new HttpResponseMessage(Enum.Parse<HttpStatusCode>(fault)),
        };
    }

    private (bool IsFaulty, string Fault, bool IsProcessed) Draw()
    {
        lock (_random)
        {
            if (_random.NextDouble() >= share)
                return (false, "", false);

            var fault = _random.Next(7) switch { 4 => "reset", 5 => "timeout", 6 => "duplicate", var status => Statuses[status].ToString() };
            _injected[fault] = _injected.GetValueOrDefault(fault) + 1;
            return (true, fault, _random.Next(2) == 0);
        }
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)) };
        foreach (var header in request.Headers)
            copy.Headers.Add(header.Key, header.Value);
        copy.Content.Headers.ContentType = request.Content.Headers.ContentType;
        return copy;
    }
}
