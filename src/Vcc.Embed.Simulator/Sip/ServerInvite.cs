namespace Vcc.Embed.Simulator.Sip;

/// <summary>The INVITE of an agent's browser that began a dialog.</summary>
internal sealed class ServerInvite
{
    private readonly SipDialog _dialog;
    private readonly SipMessage _invite;
    private bool _isOver;

    public ServerInvite(SipDialog dialog, SipMessage invite)
    {
        _dialog = dialog;
        _invite = invite;
        dialog.Send(invite.CreateResponse(100, "Trying"));
    }

    public bool IsRepeatedBy(SipMessage request) => request["CSeq"] == _invite["CSeq"] && request.From.Tag == _invite.From.Tag;

    public void Ring()
    {
        if (!_isOver)
            _dialog.Send(_dialog.Headers.ResponseWithContact(_invite, 180, "Ringing"));
    }

    public void Accept(string sdp) => Finally(_dialog.Headers.ResponseWithContact(_invite, 200, "OK").WithSdp(sdp));

    public void Refuse(int status, string reason) => Finally(_invite.CreateResponse(status, reason, _dialog.Headers.LocalTag));

    private void Finally(SipMessage answer)
    {
        if (_isOver)
            return;
        _isOver = true;
        _dialog.Send(answer);
    }
}
