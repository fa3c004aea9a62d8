using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>
/// The way to one browser, known by its Contact. It survives the loss of the socket for a while, keeps what is to be said
/// meanwhile and says it on the next socket that registers the same Contact (contract §0.6, §0.7).
/// </summary>
internal sealed class Flow(Exchange exchange, Agent agent, string contact)
{
    private const int MostKept = 50;
    private const int GoingAway = 1001;

    private readonly List<SipMessage> _kept = [];
    private IDisposable? _grace;
    private IDisposable? _expiry;

    public Agent Agent { get; } = agent;

    /// <summary>The Contact's address without its parameters: the key of the binding.</summary>
    public string Contact { get; } = contact;

    public SipConnection? Connection { get; private set; }

    public List<SipDialog> Dialogs { get; } = [];

    public bool IsUp => Connection is { IsOpen: true };

    public void ComesFrom(SipConnection connection)
    {
        Connection = connection;
        connection.Agent = Agent;
        _grace?.Dispose();
        _grace = null;
    }

    /// <summary>Says what was kept while nobody listened.</summary>
    public void CatchUp()
    {
        foreach (var message in _kept)
            Connection!.Send(message);
        _kept.Clear();
    }

    public void Send(SipMessage message)
    {
        if (IsUp)
            Connection!.Send(message);
        else if (_kept.Count < MostKept)
            _kept.Add(message);
    }

    public void ExpiresIn(TimeSpan time)
    {
        _expiry?.Dispose();
        _expiry = exchange.After(time, Forget);
    }

    /// <summary>The registration has ended. Dialogs go on: a page that leaves says BYE after it (contract §6).</summary>
    public void Forget()
    {
        _expiry?.Dispose();
        Agent.Bindings.Remove(this);
    }

    public void SocketLost()
    {
        var saidGoodbye = Connection!.Socket.CloseCode == GoingAway;
        Connection = null;
        foreach (var dialog in Dialogs.ToArray())
        {
            // JsSIP forgets a ringing INVITE with its socket, and a page that went away forgets everything.
            if (saidGoodbye || !dialog.IsEstablished)
                dialog.Lost();
        }

        if (saidGoodbye)
        {
            Forget();
            return;
        }

        _grace = exchange.After(exchange.Options.LostSocketGrace, () =>
        {
            foreach (var dialog in Dialogs.ToArray())
                dialog.Lost();
            _kept.Clear();
            Forget();
        });
    }
}
