using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>One dialog with an agent's browser, whichever side began it (RFC 3261 §12).</summary>
internal sealed class SipDialog
{
    private static readonly TimeSpan LingerAfterEnd = TimeSpan.FromSeconds(32);

    private readonly ISipDialogOwner _owner;
    private ClientInvite? _inviting;
    private ServerInvite? _invited;

    private SipDialog(Exchange exchange, Flow flow, ISipDialogOwner owner, DialogHeaders headers)
    {
        Exchange = exchange;
        Flow = flow;
        _owner = owner;
        Headers = headers;
        exchange.Sip.Add(this);
        flow.Dialogs.Add(this);
    }

    public Exchange Exchange { get; }
    public Flow Flow { get; }
    public DialogHeaders Headers { get; }
    public bool IsEstablished { get; private set; }
    public bool HasEnded { get; private set; }

    /// <summary>The last description we gave: it answers a re-INVITE of the browser's and is offered again for a hold.</summary>
    public string LocalSdp { get; private set; } = "";

    public static SipDialog Outgoing(Exchange exchange, Flow flow, ISipDialogOwner owner, string from, string to) =>
        new(exchange, flow, owner, new DialogHeaders(SipService.NewCallId(), from, to, flow.Contact));

    public static SipDialog Incoming(Exchange exchange, Flow flow, ISipDialogOwner owner, SipMessage invite)
    {
        var headers = new DialogHeaders(invite.CallId, invite["To"] ?? "", invite["From"] ?? "", flow.Contact);
        headers.TakeRemote(invite.From, invite["Contact"]);
        var dialog = new SipDialog(exchange, flow, owner, headers);
        dialog._invited = new ServerInvite(dialog, invite);
        return dialog;
    }

    public void Invite(string sdp)
    {
        LocalSdp = sdp;
        _inviting = new ClientInvite(this, sdp, _owner);
    }

    /// <summary>An INVITE without a description: the browser offers, and our answer travels in the ACK (RFC 3261 §13.2.1).</summary>
    public void InviteWithoutOffer(Func<string, string> answer) =>
        _inviting = new ClientInvite(this, null, _owner, answerLate: offer => LocalSdp = answer(offer));

    /// <summary>Offers our description again, in another direction. Says whether the browser took it.</summary>
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

    /// <summary>CANCEL before the answer, BYE after it.</summary>
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

    public void SendDtmf(string digit)
    {
        var info = Headers.Request("INFO").With("Content-Type", "application/dtmf-relay");
        info.Body = $"Signal={digit}\r\nDuration=100";
        Send(info);
    }

    /// <summary>The browser is gone for good, or has forgotten this call.</summary>
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

    /// <summary>Whether a request belongs here: its tags say so, or it cancels or repeats the first INVITE.</summary>
    public bool Accepts(SipMessage request) =>
        request.Method == "CANCEL" || request.To.Tag == Headers.LocalTag || (request.Method is "INVITE" && _invited?.IsRepeatedBy(request) == true);

    public void ReceivedResponse(SipMessage response)
    {
        if (response.SequenceMethod == "INVITE")
            _inviting?.Received(response);
        else if (response.SequenceMethod == "BYE" && response.Status is >= 200 and < 300)
            SaidGoodbye();
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

    public void Send(SipMessage message) => Flow.Send(message);

    /// <summary>Nothing more is expected but late answers.</summary>
    public void Finish()
    {
        if (HasEnded)
            return;
        HasEnded = true;
        Exchange.After(LingerAfterEnd, Remove);
    }

    private void SaidGoodbye()
    {
        // A BYE out of turn (fault sip.byeBeforeAck) may have been taken; a refused one ends nothing (contract §3).
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
        Exchange.Sip.Remove(this);
        Flow.Dialogs.Remove(this);
    }
}
