using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A console: it sees everything and may do everything the outside world can.</summary>
internal sealed class ConsolePage : IControlRole
{
    private const int FirstFrames = 500;

    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMilliseconds(200);

    private readonly Exchange _exchange;
    private readonly ControlSocket _socket;
    private readonly string _address;
    private IDisposable? _next;
    private bool _hasJustShown;

    public ConsolePage(Exchange exchange, ControlSocket socket, string address)
    {
        _exchange = exchange;
        _socket = socket;
        _address = address;
        socket.Send(new CatalogueMessage(VccFaults.Catalogue));
        var entries = exchange.Transcript.Entries;
        socket.Send(new FramesMessage([.. entries.Skip(entries.Count - FirstFrames)]));
        exchange.Transcript.Written += ShowFrame;
        exchange.Changed += ShowSoon;
        Show();
    }

    public void Received(ControlFrame frame)
    {
        try
        {
            _socket.Send(new ControlDone(frame.Id, ConsoleCommands.Do(_exchange, frame)));
        }
        catch (ConsoleRefusal refusal)
        {
            _socket.Send(new ControlError(refusal.Code, refusal.Message, frame.Id));
        }
    }

    public void Closed()
    {
        _exchange.Transcript.Written -= ShowFrame;
        _exchange.Changed -= ShowSoon;
        _next?.Dispose();
    }

    private void ShowFrame(VccTranscriptEntry entry) => _socket.Send(new FrameMessage(entry));

    private void ShowSoon()
    {
        // Showing is itself no change, or it would never end.
        if (_hasJustShown)
            _hasJustShown = false;
        else
            _next ??= _exchange.After(BetweenSnapshots, Show);
    }

    private void Show()
    {
        _next = null;
        _hasJustShown = true;
        _socket.Send(ConsoleSnapshot.Take(_exchange, _address));
    }
}
