using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Ports;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>
/// One browser's registration, with its Contact as the key. It outlives the loss of its socket for a while. Undelivered messages are
/// sent again on the next socket that registers the same Contact (contract §0.6, §0.7).
/// </summary>
internal sealed class ContactBinding(SipService sip, Agent agent, string contact) : IAgentBinding
{
    private const int GoingAway = 1001;

    private readonly UndeliveredMessages _undelivered = new();
    private IDisposable? _grace;
    private IDisposable? _expiry;

    public Agent Agent { get; } = agent;

    /// <summary>The Contact's address without its parameters.</summary>
    public string Contact { get; } = contact;

    public SipConnection? Connection { get; private set; }

    public List<SipDialog> Dialogs { get; } = [];

    public bool IsUp => Connection is { IsOpen: true };

    public ISipLeg Open(ISipLegOwner owner, string caller)
    {
        var host = Agent.Domain.SipHost;
        return SipDialog.Outgoing(sip, this, owner, SipAddress.For(caller, host), SipAddress.For(Agent.Extension, host));
    }

    public void ComesFrom(SipConnection connection)
    {
        // The browser may register on its next socket before the server notices the loss of the last one.
        if (Connection is not null)
        {
            Connection = null;
            LoseDialogs(established: false);
        }

        Connection = connection;
        connection.Agent = Agent;
        _grace?.Dispose();
        _grace = null;
    }

    /// <summary>Sends again what the browser has not received on an earlier socket.</summary>
    public void CatchUp()
    {
        foreach (var dialog in Dialogs.ToArray())
            dialog.Acknowledge();
        foreach (var message in _undelivered.Take())
            Send(message);
    }

    public void Send(SipMessage message)
    {
        _undelivered.Sending(message, IsUp);
        if (IsUp)
            Connection!.Send(message);
    }

    /// <summary>The browser has responded: that request need not be sent again.</summary>
    public void Responded(SipMessage response) => _undelivered.Responded(response);

    public void ExpiresIn(TimeSpan time)
    {
        _expiry?.Dispose();
        _expiry = sip.State.After(time, Forget);
    }

    /// <summary>Ends the registration. Dialogs go on: a page that leaves sends BYE after it (contract §6).</summary>
    public void Forget()
    {
        _expiry?.Dispose();
        Agent.Bindings.Remove(this);
    }

    public void SocketLost()
    {
        var isGone = Connection!.Socket.CloseCode == GoingAway;
        Connection = null;
        // JsSIP drops a ringing INVITE with its socket, and a closed page keeps nothing.
        LoseDialogs(established: isGone);
        if (isGone)
        {
            Forget();
            return;
        }

        _grace = sip.State.After(sip.State.Options.LostSocketGrace, () =>
        {
            LoseDialogs(established: true);
            _undelivered.Clear();
            Forget();
        });
    }

    private void LoseDialogs(bool established)
    {
        foreach (var dialog in Dialogs.Where(dialog => established || !dialog.IsEstablished).ToArray())
            dialog.Lost();
    }
}
