using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Gives every reader its own copy of the events.</summary>
internal sealed class EventStreams
{
    private const int Capacity = 1024;

    private readonly Lock _lock = new();
    private readonly HashSet<Reader> _readers = [];
    private bool _completed;

    /// <summary>Reads from this call on, not from the first iteration.</summary>
    public IAsyncEnumerable<VccPhoneEvent> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new Reader();
        lock (_lock)
        {
            if (_completed) reader.Events.Writer.Complete();
            else _readers.Add(reader);
        }

        return ReadAsync(reader, cancellationToken);
    }

    public void Write(VccPhoneEvent happened)
    {
        lock (_lock)
        {
            foreach (var reader in _readers) reader.Events.Writer.TryWrite(happened);
        }
    }

    public void Complete()
    {
        lock (_lock)
        {
            _completed = true;
            foreach (var reader in _readers) reader.Events.Writer.TryComplete();
            _readers.Clear();
        }
    }

    private async IAsyncEnumerable<VccPhoneEvent> ReadAsync(Reader reader, CancellationToken given, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long reported = 0;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(given, cancellationToken);
        try
        {
            await foreach (var happened in reader.Events.Reader.ReadAllAsync(either.Token).ConfigureAwait(false))
            {
                var lost = reader.LastLost;
                if (lost > reported && lost < happened.Sequence)
                {
                    reported = lost;
                    yield return new VccErrorReported(lost, new VccPhoneError(VccErrorCodes.EventsLost));
                }

                yield return happened;
            }
        }
        finally
        {
            lock (_lock) _readers.Remove(reader);
        }
    }

    /// <summary>The waiting events of one reader, and the last one that did not fit.</summary>
    private sealed class Reader
    {
        private long _lastLost;

        public Reader() => Events = Channel.CreateBounded<VccPhoneEvent>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest },
            dropped => Interlocked.Exchange(ref _lastLost, dropped.Sequence));

        public Channel<VccPhoneEvent> Events { get; }

        /// <summary>The sequence number of the last event that was dropped; 0 before the first.</summary>
        public long LastLost => Interlocked.Read(ref _lastLost);
    }
}
