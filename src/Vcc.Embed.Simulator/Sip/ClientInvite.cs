namespace Vcc.Embed.Simulator.Sip;

/// <summary>An INVITE of ours, from its first byte to the ACK (RFC 3261 §13.2, §17.1.1).</summary>
internal sealed class ClientInvite
{
    /// <summary>Timer B, RFC 3261 §17.1.1.2.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(32);

    private readonly SipDialog _dialog;
    private readonly ISipDialogOwner _owner;
    private readonly Action<bool>? _reoffered;
    private readonly Func<string, string>? _answerLate;
    private readonly SipMessage _invite;
    private readonly int _sequence;
    private string? _lateAnswer;
    private bool _hasProvisional;
    private bool _isCancelled;

    /// <summary>With <paramref name="reoffered"/> it is a re-INVITE, whose outcome goes there; with <paramref name="answerLate"/> it has no offer.</summary>
    public ClientInvite(SipDialog dialog, string? sdp, ISipDialogOwner owner, Action<bool>? reoffered = null, Func<string, string>? answerLate = null)
    {
        _dialog = dialog;
        _owner = owner;
        _reoffered = reoffered;
        _answerLate = answerLate;
        _invite = dialog.Headers.Request("INVITE");
        _sequence = _invite.SequenceNumber;
        if (_dialog.Exchange.Faults.Take("sip.sessionExpires", dialog.Flow.Agent) is { } fault)
            _invite.With("Supported", "timer").With("Session-Expires", (fault.Value ?? "90") + ";refresher=uas");
        if (sdp is not null)
            _invite.WithSdp(sdp);
        dialog.Send(_invite);
        if (reoffered is not null)
            dialog.Exchange.After(LongestWait, GiveUp);
    }

    public bool IsOver { get; private set; }

    public void Cancel()
    {
        _isCancelled = true;
        _dialog.Finish();
        // Only once something has answered may it be cancelled (RFC 3261 §9.1).
        if (_hasProvisional)
            _dialog.Send(Hop("CANCEL", _invite["To"]));
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

    private void GiveUp()
    {
        if (IsOver)
            return;
        IsOver = true;
        _reoffered!(false);
    }

    private void Provisional(SipMessage response)
    {
        var isFirstOne = !_hasProvisional;
        _hasProvisional = true;
        if (_isCancelled && isFirstOne)
            _dialog.Send(Hop("CANCEL", _invite["To"]));
        else if (response.Status > 100 && _reoffered is null && !_isCancelled && !IsOver)
        {
            _dialog.Headers.TakeRemote(response.To, response["Contact"]);
            _owner.Rings(_dialog);
        }
    }

    private void Accepted(SipMessage response)
    {
        _dialog.Headers.TakeRemote(response.To, response["Contact"]);
        var isRepeated = IsOver;
        IsOver = true;
        _lateAnswer ??= _answerLate?.Invoke(response.Body);
        // Nothing may come before it, and a repeated 200 asks for it again (contract §3).
        if (_dialog.Exchange.Faults.Find("sip.noAck", _dialog.Flow.Agent) is null)
            _dialog.Send(Acknowledgement());
        if (isRepeated)
            return;
        // The agent may have answered in the same moment the caller gave up (faults F30).
        if (_isCancelled)
            _dialog.Send(_dialog.Headers.Request("BYE"));
        else if (_reoffered is not null)
            _reoffered(true);
        else
            _dialog.Established(response.Body);
    }

    private void Refused(SipMessage response)
    {
        var isRepeated = IsOver;
        IsOver = true;
        _dialog.Send(Hop("ACK", response["To"]));
        if (isRepeated)
            return;
        if (_reoffered is not null)
        {
            _reoffered(false);
            return;
        }

        _dialog.Finish();
        if (!_isCancelled)
            _owner.Refused(_dialog, response.Status);
    }

    private SipMessage Acknowledgement()
    {
        var ack = _dialog.Headers.Request("ACK", _sequence);
        return _lateAnswer is null ? ack : ack.WithSdp(_lateAnswer);
    }

    /// <summary>A request that belongs to the INVITE's own transaction.</summary>
    private SipMessage Hop(string method, string? to) => SipMessage.Request(method, _invite.RequestUri)
        .With("Via", _invite["Via"])
        .With("Max-Forwards", "70")
        .With("From", _invite["From"])
        .With("To", to)
        .With("Call-ID", _invite.CallId)
        .With("CSeq", $"{_sequence} {method}");
}
