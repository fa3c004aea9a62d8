using Vcc.Embed.Simulator.State;
using Vcc.Embed.Simulator.Transcript;

namespace Vcc.Embed.Simulator;

/// <summary>All frames, requests and notes of a run, in order, without tokens and keys.</summary>
public sealed class VccTranscript
{
    private readonly SimulatorState _state;
    private readonly Queue<VccTranscriptEntry> _entries = [];
    private readonly List<string> _unemulated = [];
    private long _sequence;

    internal VccTranscript(SimulatorState state) => _state = state;

    internal event Action<VccTranscriptEntry>? Written;

    /// <summary>The kept entries, oldest first: at most <see cref="VccSimulatorOptions.TranscriptCapacity"/>.</summary>
    public IReadOnlyList<VccTranscriptEntry> Entries => _state.Run(() => _entries.ToArray());

    /// <summary>Messages and paths that the simulator does not imitate.</summary>
    public IReadOnlyList<string> Unemulated => _state.Run(() => _unemulated.ToArray());

    /// <summary>Waits for an entry, among those kept and those to come.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async Task<VccTranscriptEntry> WaitForAsync(Func<VccTranscriptEntry, bool> expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expected);
        VccTranscriptEntry? found = null;
        await _state.WhenAsync(() => (found = _entries.FirstOrDefault(expected)) is not null, cancellationToken).ConfigureAwait(false);
        return found!;
    }

    /// <summary>Throws if anything came that the simulator does not imitate.</summary>
    /// <exception cref="VccUnemulatedException">Something came; the exception lists it.</exception>
    public void RequireEmulated()
    {
        if (Unemulated is { Count: > 0 } unknown)
            throw new VccUnemulatedException(unknown);
    }

    internal void Write(string channel, string direction, string party, string name, string text = "")
    {
        var entry = new VccTranscriptEntry(++_sequence, _state.Time.GetUtcNow(), channel, direction, party, name, SecretRedactor.Apply(text));
        _entries.Enqueue(entry);
        while (_entries.Count > _state.Options.TranscriptCapacity)
            _entries.Dequeue();
        Written?.Invoke(entry);
    }

    internal void WriteUnemulated(string channel, string party, string what)
    {
        var text = $"{channel}: {SecretRedactor.Apply(what)}";
        if (_unemulated.Count < 1000)
            _unemulated.Add(text);
        Write(channel, "note", party, "unemulated", what);
        SimulatorLog.Unemulated(_state.Log, text);
    }
}
