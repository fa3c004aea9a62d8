using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Vcc.Embed.Simulator.Tool.Wire;

/// <summary>A client's WebSocket whose frames wait until they are read.</summary>
internal sealed class WireSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<string> _frames = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim _sending = new(1);
    private Task _reading = Task.CompletedTask;

    public bool IsOpen => _socket.State == WebSocketState.Open && !_frames.Reader.Completion.IsCompleted;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<WireSocket> ConnectAsync(Uri server, string path, string? subprotocol, CancellationToken cancellationToken, string? origin = null)
    {
        var wire = new WireSocket();
        if (subprotocol is not null)
            wire._socket.Options.AddSubProtocol(subprotocol);
        if (origin is not null)
            wire._socket.Options.SetRequestHeader("Origin", origin);
#pragma warning disable CA5359 // Only the simulator's own certificate, on this machine.
        if (server.IsLoopback)
            wire._socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        var address = new UriBuilder(new Uri(server, path)) { Scheme = server.Scheme == "https" ? "wss" : "ws" }.Uri;
        await wire._socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
        wire._reading = wire.ReadAsync();
        return wire;
    }

    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next frame.</summary>
    /// <exception cref="ChannelClosedException">The socket has closed and nothing is left.</exception>
    public ValueTask<string> NextAsync(CancellationToken cancellationToken) => _frames.Reader.ReadAsync(cancellationToken);

    public bool TryNext(out string? frame) => _frames.Reader.TryRead(out frame);

    /// <summary>Completes once the other side, or the network, has ended the connection.</summary>
    public Task ClosedAsync() => _reading;

    public void Abort() => _socket.Abort();

    public Task CloseAsync(WebSocketCloseStatus status, CancellationToken cancellationToken) => _socket.CloseOutputAsync(status, "", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[4096];
        using var frame = new MemoryStream();
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(buffer, CancellationToken.None).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                    break;
                frame.Write(buffer, 0, result.Count);
                if (!result.EndOfMessage)
                    continue;
                _frames.Writer.TryWrite(Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length));
                frame.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection ended without a close frame; a waiting reader fails below.
        }

        _frames.Writer.TryComplete();
    }
}
