namespace Vcc.Embed.Simulator.Sip;

/// <summary>An INVITE of ours, from its first byte to the ACK (RFC 3261 §13.2, §17.1.1).</summary>
internal sealed class ClientInvite
{
    private readonly SipDialog _dialog;
    private readonly ISipDialogOwner _owner;
    private readonly Action<bool>? _done;
    private readonly bool _isFirst;
    private readonly SipMessage _invite;
    private readonly string _branch = SipService.NewBranch();
    private readonly int _sequence;
    private bool _hasProvisional;
    private bool _isCancelled;

    public ClientInvite(SipDialog dialog, string? sdp, bool isFirst, ISipDialogOwner owner, Action<bool>? done)
    {
        _dialog = dialog;
        _owner = owner;
        _done = done;
        _isFirst = isFirst;
        _invite = dialog.Request("INVITE", branch: _branch);
        _sequence = _invite.SequenceNumber;
        if (_dialog.Exchange.Faults.Take("sip.sessionExpires", dialog.Flow.Agent) is { } fault)
            _invite.With("Supported", "timer").With("Session-Expires", (fault.Value ?? "90") + ";refresher=uas");
        if (sdp is not null)
            _invite.WithSdp(sdp);
        dialog.Send(_invite);
    }

    public bool IsOver { get; private set; }

    public void Cancel()
    {
        _isCancelled = true;
        _dialog.Finish();
        // Only once something has answered may it be cancelled (RFC 3261 §9.1).
        if (_hasProvisional)
            SendCancel();
    }

    public void Received(SipMessage response)
    {
        if (response.SequenceNumber != _sequence)
            return;
        if (response.Status < 200)
            Provisional(response);
        else if (response.Status < 300)
            Accepted(response);
        else
            Refused(response);
    }

    private void Provisional(SipMessage response)
    {
        var isFirstOne = !_hasProvisional;
        _hasProvisional = true;
        if (_isCancelled && isFirstOne)
            SendCancel();
        else if (response.Status > 100 && _isFirst && !_isCancelled && !IsOver)
        {
            TakeRemote(response);
            _owner.Rings(_dialog);
        }
    }

    private void Accepted(SipMessage response)
    {
        TakeRemote(response);
        var isRepeated = IsOver;
        IsOver = true;
        // Nothing may come before it, and a repeated 200 asks for it again (contract §3).
        if (_dialog.Exchange.Faults.Find("sip.noAck", _dialog.Flow.Agent) is null)
            _dialog.Send(Acknowledgement());
        if (isRepeated)
            return;
        if (_isCancelled)
        {
            // The agent answered in the same moment the caller gave up (faults F30).
            _dialog.Send(_dialog.Request("BYE"));
            return;
        }

        if (!_isFirst)
        {
            _done?.Invoke(true);
            return;
        }

        _dialog.Establish();
        _owner.Answered(_dialog, response.Body);
    }

    private void Refused(SipMessage response)
    {
        var isRepeated = IsOver;
        IsOver = true;
        var ack = SipMessage.Request("ACK", _invite.RequestUri)
            .With("Via", _invite["Via"])
            .With("Max-Forwards", "70")
            .With("From", _invite["From"])
            .With("To", response["To"])
            .With("Call-ID", _dialog.CallId)
            .With("CSeq", $"{_sequence} ACK");
        _dialog.Send(ack);
        if (isRepeated)
            return;
        if (!_isFirst)
        {
            _done?.Invoke(false);
            return;
        }

        _dialog.Finish();
        if (!_isCancelled)
            _owner.Refused(_dialog, response.Status);
    }

    private SipMessage Acknowledgement()
    {
        var ack = _dialog.Request("ACK", _sequence);
        // A late offer's answer travels in the ACK (RFC 3261 §13.2.1).
        return _invite.Body.Length == 0 && _isFirst && _dialog.LocalSdp.Length > 0 ? ack.WithSdp(_dialog.LocalSdp) : ack;
    }

    private void SendCancel() =>
        _dialog.Send(SipMessage.Request("CANCEL", _invite.RequestUri)
            .With("Via", _invite["Via"])
            .With("Max-Forwards", "70")
            .With("From", _invite["From"])
            .With("To", _invite["To"])
            .With("Call-ID", _dialog.CallId)
            .With("CSeq", $"{_sequence} CANCEL"));

    private void TakeRemote(SipMessage response)
    {
        _dialog.RemoteTag ??= response.To.Tag;
        if (SipAddress.Parse(response["Contact"]).Uri is { Length: > 0 } target)
            _dialog.RemoteTarget = target;
    }
}
