using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Vcc.Embed.Simulator.Sockets;

/// <summary>One accepted WebSocket. It reads one frame at a time; frames to send are queued and never block the sender.</summary>
internal sealed class TextSocket(WebSocket socket, Action abort, int largestFrame)
{
    private const int MostWaitingFrames = 20_000;

    private readonly Channel<byte[]> _outbox = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private int _waiting;
    private (WebSocketCloseStatus Status, string Reason)? _closing;

    /// <summary>A frozen socket stays open and drops frames in both directions.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>The code of the other side's close frame; 1006 without one.</summary>
    public int CloseCode { get; private set; } = 1006;

    public void Send(string text)
    {
        if (IsFrozen)
            return;
        if (Interlocked.Increment(ref _waiting) > MostWaitingFrames)
            Abort();
        else
            _outbox.Writer.TryWrite(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Sends a close frame after the queued frames.</summary>
    public void Close(WebSocketCloseStatus status, string reason)
    {
        _closing = (status, reason);
        _outbox.Writer.TryComplete();
    }

    /// <summary>Aborts the connection; the other side gets 1006.</summary>
    public void Abort() => abort();

    public async Task RunAsync(Action<string> received, CancellationToken cancellationToken)
    {
        var writing = WriteAsync(cancellationToken);
        try
        {
            await ReadAsync(received, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other side sent no close frame: CloseCode stays 1006.
        }
        finally
        {
            _outbox.Writer.TryComplete();
            await writing.ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Action<string> received, CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var result = await socket.ReceiveAsync(frame.GetMemory(1024), cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                CloseCode = (int)(socket.CloseStatus ?? WebSocketCloseStatus.Empty);
                Close(WebSocketCloseStatus.NormalClosure, "");
                return;
            }

            frame.Advance(result.Count);
            if (frame.WrittenCount > largestFrame)
            {
                Close(WebSocketCloseStatus.MessageTooBig, "frame too long");
                return;
            }

            if (!result.EndOfMessage)
                continue;
            if (!IsFrozen)
                received(Encoding.UTF8.GetString(frame.WrittenSpan));
            if (frame.Capacity > 16 * 1024)
                frame = new ArrayBufferWriter<byte>(1024);
            else
                frame.ResetWrittenCount();
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in _outbox.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                Interlocked.Decrement(ref _waiting);
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            }

            if (_closing is var (status, reason) && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is gone; ReadAsync reports it.
            Abort();
        }
    }
}
