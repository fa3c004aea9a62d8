using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vcc.Embed.Testing;

/// <summary>Commands to a browser over one WebSocket, by WebDriver BiDi or by the DevTools protocol.</summary>
internal sealed class BrowserConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonElement>> _pending = new();
    private readonly CancellationTokenSource _closing = new();
    private Task _reading = Task.CompletedTask;
    private long _lastId;

    private BrowserConnection()
    {
    }

    public static async Task<BrowserConnection> ConnectAsync(Uri address)
    {
        var connection = new BrowserConnection();
        await connection._socket.ConnectAsync(address, connection._closing.Token).WaitAsync(TestTimeouts.Start);
        connection._reading = connection.ReadAsync();
        return connection;
    }

    /// <summary>Sends one command and returns its result.</summary>
    /// <exception cref="InvalidOperationException">The browser refused the command, or closed the connection.</exception>
    /// <param name="session">The session of a tab, for the DevTools protocol.</param>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var result = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = result;
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
            command["sessionId"] = session;
        await _sending.WaitAsync(_closing.Token);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, _closing.Token);
        }
        finally
        {
            _sending.Release();
        }

        return await result.Task.WaitAsync(TestTimeouts.Start * 2);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task ReadAsync()
    {
        var (buffer, message) = (new byte[64 * 1024], new MemoryStream());
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _closing.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Settle(JsonDocument.Parse(message.ToArray()).RootElement);
                message.SetLength(0);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
        }

        foreach (var waiting in _pending.Values)
            waiting.TrySetException(new InvalidOperationException("The browser closed the connection."));
    }

    private void Settle(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.Number || !_pending.TryRemove(id.GetInt64(), out var command))
            return;
        if (message.TryGetProperty("result", out var result))
            command.SetResult(result);
        else
            command.SetException(new InvalidOperationException($"The browser refused the command: {message}"));
    }
}
