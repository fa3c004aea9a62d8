using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Transcript;

namespace Vcc.Embed.Simulator;

/// <summary>Every frame that passed, in order, without tokens and keys.</summary>
public sealed class VccTranscript
{
    private readonly Exchange _exchange;
    private readonly Queue<VccTranscriptEntry> _entries = [];
    private readonly List<string> _unemulated = [];
    private long _sequence;

    internal VccTranscript(Exchange exchange) => _exchange = exchange;

    internal event Action<VccTranscriptEntry>? Written;

    /// <summary>What is kept now, oldest first: at most <see cref="VccSimulatorOptions.TranscriptCapacity"/> entries.</summary>
    public IReadOnlyList<VccTranscriptEntry> Entries => _exchange.Run(() => _entries.ToArray());

    /// <summary>Messages and paths that came and that the simulator does not imitate. Empty in a faithful run.</summary>
    public IReadOnlyList<string> Unemulated => _exchange.Run(() => _unemulated.ToArray());

    /// <summary>Waits until an entry is there, among those already kept and those to come.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async Task<VccTranscriptEntry> WaitForAsync(Func<VccTranscriptEntry, bool> expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expected);
        VccTranscriptEntry? found = null;
        await _exchange.WhenAsync(() => (found = _entries.FirstOrDefault(expected)) is not null, cancellationToken).ConfigureAwait(false);
        return found!;
    }

    /// <summary>Fails when anything came that the simulator does not imitate.</summary>
    /// <exception cref="VccUnemulatedException">Something did; it lists what.</exception>
    public void RequireEmulated()
    {
        if (Unemulated is { Count: > 0 } unknown)
            throw new VccUnemulatedException(unknown);
    }

    internal void Write(string channel, string direction, string party, string name, string text = "")
    {
        var entry = new VccTranscriptEntry(++_sequence, _exchange.Time.GetUtcNow(), channel, direction, party, name, Redaction.Apply(text));
        _entries.Enqueue(entry);
        while (_entries.Count > _exchange.Options.TranscriptCapacity)
            _entries.Dequeue();
        Written?.Invoke(entry);
    }

    internal void WriteUnemulated(string channel, string party, string what)
    {
        var text = $"{channel}: {Redaction.Apply(what)}";
        if (_unemulated.Count < 1000)
            _unemulated.Add(text);
        Write(channel, "note", party, "unemulated", what);
        SimulatorLog.Unemulated(_exchange.Log, text);
    }
}
