using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Gives every reader its own copy of the events.</summary>
internal sealed class EventStreams
{
    private const int Kept = 1024;

    private readonly Lock _lock = new();
    private readonly HashSet<Channel<VccPhoneEvent>> _readers = [];
    private bool _completed;

    /// <summary>Reads from this call on, not from the first iteration.</summary>
    public IAsyncEnumerable<VccPhoneEvent> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = Channel.CreateBounded<VccPhoneEvent>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            if (_completed) reader.Writer.Complete();
            else _readers.Add(reader);
        }

        return ReadAsync(reader, cancellationToken);
    }

    public void Write(VccPhoneEvent happened)
    {
        lock (_lock)
        {
            foreach (var reader in _readers) reader.Writer.TryWrite(happened);
        }
    }

    public void Complete()
    {
        lock (_lock)
        {
            _completed = true;
            foreach (var reader in _readers) reader.Writer.TryComplete();
            _readers.Clear();
        }
    }

    private async IAsyncEnumerable<VccPhoneEvent> ReadAsync(Channel<VccPhoneEvent> reader, CancellationToken given, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(given, cancellationToken);
        try
        {
            await foreach (var happened in reader.Reader.ReadAllAsync(either.Token).ConfigureAwait(false))
                yield return happened;
        }
        finally
        {
            lock (_lock) _readers.Remove(reader);
        }
    }
}
