using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A console. It gets all state and can act as every customer and desk phone.</summary>
internal sealed class ConsolePage : IControlRole
{
    private const int FirstFrames = 500;

    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMilliseconds(200);

    private readonly SimulatorState _state;
    private readonly ControlSocket _socket;
    private readonly string _address;
    private IDisposable? _next;
    private bool _hasJustShown;

    public ConsolePage(SimulatorState state, ControlSocket socket, string address)
    {
        _state = state;
        _socket = socket;
        _address = address;
        socket.Send(new CatalogueMessage(VccFaults.Catalogue));
        var entries = state.Transcript.Entries;
        socket.Send(new FramesMessage([.. entries.Skip(entries.Count - FirstFrames)]));
        state.Transcript.Written += ShowFrame;
        state.Changed += ShowSoon;
        Show();
    }

    public void Received(ControlFrame frame)
    {
        try
        {
            _socket.Send(new ControlDone(frame.Id, ConsoleCommands.Do(_state, frame)));
        }
        catch (ConsoleCommandException refusal)
        {
            _socket.Send(new ControlError(refusal.Code, refusal.Message, frame.Id));
        }
    }

    public void Closed()
    {
        _state.Transcript.Written -= ShowFrame;
        _state.Changed -= ShowSoon;
        _next?.Dispose();
    }

    private void ShowFrame(VccTranscriptEntry entry) => _socket.Send(new FrameMessage(entry));

    private void ShowSoon()
    {
        // A snapshot is no change, so it must not cause another snapshot.
        if (_hasJustShown)
            _hasJustShown = false;
        else
            _next ??= _state.After(BetweenSnapshots, Show);
    }

    private void Show()
    {
        _next = null;
        _hasJustShown = true;
        _socket.Send(ConsoleSnapshot.Take(_state, _address));
    }
}
