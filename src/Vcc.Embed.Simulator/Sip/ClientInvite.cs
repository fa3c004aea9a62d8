using Vcc.Embed.Simulator.Ports;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>An INVITE to a browser, until its ACK (RFC 3261 §13.2, §17.1.1).</summary>
internal sealed class ClientInvite
{
    /// <summary>Timer B, RFC 3261 §17.1.1.2.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(32);

    /// <summary>A browser ends its call at once. One that says nothing for this long is gone.</summary>
    private static readonly TimeSpan LongestCancel = TimeSpan.FromSeconds(1);

    private readonly SipDialog _dialog;
    private readonly ISipLegOwner _owner;
    private readonly Action<bool>? _reoffered;
    private readonly Func<string, string>? _answerLate;
    private readonly SipMessage _invite;
    private readonly int _sequence;
    private string? _lateAnswer;
    private bool _hasProvisional;
    private bool _isCancelled;
    private bool _isAcknowledged;
    private Action? _whenCancelled;

    /// <summary>With <paramref name="reoffered"/> it is a re-INVITE; with <paramref name="answerLate"/> it has no offer.</summary>
    public ClientInvite(SipDialog dialog, string? sdp, ISipLegOwner owner, Action<bool>? reoffered = null, Func<string, string>? answerLate = null)
    {
        _dialog = dialog;
        _owner = owner;
        _reoffered = reoffered;
        _answerLate = answerLate;
        _invite = dialog.Headers.Request("INVITE");
        _sequence = _invite.SequenceNumber;
        if (_dialog.Simulator.Faults.Take(VccFaultNames.SipSessionExpires, dialog.Binding.Agent) is { } fault)
            _invite.With("Supported", "timer").With("Session-Expires", (fault.Value ?? "90") + ";refresher=uas");
        if (sdp is not null)
            _invite.WithSdp(sdp);
        dialog.Send(_invite);
        if (reoffered is not null)
            dialog.Simulator.After(LongestWait, GiveUp);
    }

    public bool IsOver { get; private set; }

    public void Cancel()
    {
        _isCancelled = true;
        _dialog.Finish();
        // CANCEL is allowed only after a provisional response (RFC 3261 §9.1).
        if (_hasProvisional)
            _dialog.Send(Hop("CANCEL", _invite["To"]));
    }

    /// <summary>Runs <paramref name="then"/> once: at the final response to a cancelled INVITE, or when none comes.</summary>
    public void WhenCancelled(Action then)
    {
        if (!_isCancelled || IsOver)
        {
            then();
            return;
        }

        _whenCancelled = then;
        _dialog.Simulator.After(LongestCancel, CancelIsOver);
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
        if (IsOver)
            CancelIsOver();
    }

    /// <summary>Sends the ACK of an answered INVITE, again on each new socket. An ACK has no response, so nothing shows that one was lost.</summary>
    public void Acknowledge()
    {
        if (_isAcknowledged)
            _dialog.Send(Acknowledgement());
    }

    private void CancelIsOver()
    {
        var then = _whenCancelled;
        _whenCancelled = null;
        then?.Invoke();
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
        // The ACK comes before any other request, and again for a repeated 200 (contract §3).
        var acknowledges = _dialog.Simulator.Faults.Find(VccFaultNames.SipNoAck, _dialog.Binding.Agent) is null;
        _isAcknowledged = acknowledges;
        Acknowledge();
        if (isRepeated && acknowledges)
            _dialog.Acknowledged();
        if (isRepeated)
            return;
        // The agent may answer in the moment when the caller hangs up (fault F30).
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
