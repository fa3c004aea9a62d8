namespace Vcc.Embed.Simulator.Sip;

/// <summary>Who wants to know what happens in a dialog.</summary>
internal interface ISipDialogOwner
{
    void Rings(SipDialog dialog);

    void Answered(SipDialog dialog, string sdp);

    /// <summary>The browser refused, or a ringing dialog was lost with its socket, which counts as 408.</summary>
    void Refused(SipDialog dialog, int status);

    void HungUp(SipDialog dialog);

    void Dtmf(SipDialog dialog, string digit);
}
