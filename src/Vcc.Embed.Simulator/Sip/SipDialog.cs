using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>One dialog with an agent's browser, begun by either side (RFC 3261 §12).</summary>
internal sealed class SipDialog : ISipLeg
{
    private static readonly TimeSpan LingerAfterEnd = TimeSpan.FromSeconds(32);

    private readonly SipService _sip;
    private readonly ISipLegOwner _owner;
    private ClientInvite? _inviting;
    private ServerInvite? _invited;
    private bool _isRemoved;

    private SipDialog(SipService sip, ContactBinding binding, ISipLegOwner owner, DialogHeaders headers)
    {
        _sip = sip;
        Binding = binding;
        _owner = owner;
        Headers = headers;
        sip.Add(this);
        binding.Dialogs.Add(this);
    }

    public SimulatorState Simulator => _sip.State;
    public ContactBinding Binding { get; }
    public DialogHeaders Headers { get; }
    public bool IsEstablished { get; private set; }
    public bool HasEnded { get; private set; }

    /// <summary>The last description that was sent. It answers the browser's re-INVITE and is offered again for a hold.</summary>
    public string LocalSdp { get; private set; } = "";

    public static SipDialog Outgoing(SipService sip, ContactBinding binding, ISipLegOwner owner, string from, string to) =>
        new(sip, binding, owner, new DialogHeaders(SipService.NewCallId(), from, to, binding.Contact));

    public static SipDialog Incoming(SipService sip, ContactBinding binding, ISipLegOwner owner, SipMessage invite)
    {
        var headers = new DialogHeaders(invite.CallId, invite["To"] ?? "", invite["From"] ?? "", binding.Contact);
        headers.TakeRemote(invite.From, invite["Contact"]);
        var dialog = new SipDialog(sip, binding, owner, headers);
        dialog._invited = new ServerInvite(dialog, invite);
        return dialog;
    }

    public void Invite(string sdp)
    {
        LocalSdp = sdp;
        _inviting = new ClientInvite(this, sdp, _owner);
    }

    /// <summary>Sends an INVITE without a description: the browser offers, and the ACK holds the answer (RFC 3261 §13.2.1).</summary>
    public void InviteWithoutOffer(Func<string, string> answer) =>
        _inviting = new ClientInvite(this, null, _owner, answerLate: offer => LocalSdp = answer(offer));

    /// <summary>Offers the local description again, in another direction.</summary>
    public void Reinvite(string direction, Action<bool> done)
    {
        if (!IsEstablished || HasEnded || _inviting is { IsOver: false })
        {
            done(false);
            return;
        }

        LocalSdp = Sdp.Reoffer(LocalSdp, direction, version: 1);
        _inviting = new ClientInvite(this, LocalSdp, _owner, done);
    }

    public void Ring() => _invited?.Ring();

    public void Accept(string sdp)
    {
        LocalSdp = sdp;
        IsEstablished = true;
        _invited?.Accept(sdp);
    }

    public void Refuse(int status, string reason)
    {
        _invited?.Refuse(status, reason);
        Finish();
    }

    /// <summary>Sends CANCEL before the answer, BYE after it.</summary>
    public void End()
    {
        if (HasEnded)
            return;
        if (IsEstablished)
            Bye();
        else if (_invited is not null)
            Refuse(487, "Request Terminated");
        else if (_inviting is not null)
            _inviting.Cancel();
        else
            Finish();
    }

    public void WhenCancelled(Action then)
    {
        if (_inviting is null)
            then();
        else
            _inviting.WhenCancelled(then);
    }

    public void SendDtmf(string digit)
    {
        var info = Headers.Request("INFO").With("Content-Type", "application/dtmf-relay");
        info.Body = $"Signal={digit}\r\nDuration=100";
        Send(info);
    }

    /// <summary>The browser is gone, or JsSIP has dropped this call.</summary>
    public void Lost()
    {
        if (HasEnded)
            return;
        var wasEstablished = IsEstablished;
        Finish();
        if (wasEstablished)
            _owner.HungUp(this);
        else
            _owner.Refused(this, 408);
    }

    /// <summary>Whether a request belongs to this dialog: by its tag, or because it cancels or repeats the first INVITE.</summary>
    public bool Accepts(SipMessage request) =>
        request.Method == "CANCEL" || request.To.Tag == Headers.LocalTag || (request.Method is "INVITE" && _invited?.IsRepeatedBy(request) == true);

    public void ReceivedResponse(SipMessage response)
    {
        if (response.Status >= 200)
            Binding.Responded(response);
        if (response.SequenceMethod == "INVITE")
            _inviting?.Received(response);
        else if (response.SequenceMethod == "BYE" && response.Status is (>= 200 and < 300) or 481)
            EndedByBye();
    }

    /// <summary>The browser has the ACK now. A BYE that it refused for want of one is sent again (contract §3).</summary>
    public void Acknowledged()
    {
        if (HasEnded && !_isRemoved)
            Send(Headers.Request("BYE"));
    }

    public void Established(string sdp)
    {
        IsEstablished = true;
        _owner.Answered(this, sdp);
    }

    public void HungUp()
    {
        if (HasEnded)
            return;
        Finish();
        _owner.HungUp(this);
    }

    public void Cancelled()
    {
        if (_invited is null || IsEstablished || HasEnded)
            return;
        Refuse(487, "Request Terminated");
        _owner.HungUp(this);
    }

    public void Pressed(string digit)
    {
        if (!HasEnded)
            _owner.Dtmf(this, digit);
    }

    public void Send(SipMessage message) => Binding.Send(message);

    /// <summary>Repeats the last ACK on a new socket. Without it JsSIP refuses a BYE with 403 until its own time limit (contract §3).</summary>
    public void Acknowledge() => _inviting?.Acknowledge();

    /// <summary>Ends the dialog; only late responses are expected.</summary>
    public void Finish()
    {
        if (HasEnded)
            return;
        HasEnded = true;
        Simulator.After(LingerAfterEnd, Remove);
    }

    private void EndedByBye()
    {
        // After the fault sip.byeBeforeAck the browser may have accepted the BYE; a refused one ends nothing (contract §3).
        HungUp();
        Remove();
    }

    private void Bye()
    {
        Send(Headers.Request("BYE"));
        Finish();
    }

    private void Remove()
    {
        _isRemoved = true;
        _sip.Remove(this);
        Binding.Dialogs.Remove(this);
    }
}
