using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An agent's browser, reached by SIP.</summary>
internal sealed class BrowserLeg(Exchange exchange, Agent agent, Call call, int number) : AgentLeg(exchange, agent, call, number), ISipDialogOwner
{
    /// <summary>A browser says 100 at once; one that says nothing is not there.</summary>
    private static readonly TimeSpan SilenceMeansGone = TimeSpan.FromSeconds(10);

    private SipDialog? _dialog;
    private IDisposable? _silence;
    private string _offered = "";

    public override void Ring(string caller, string sdp)
    {
        if (Agent.Reachable is not { } flow)
        {
            Fail(480);
            return;
        }

        _offered = sdp;
        var host = Agent.Domain.SipHost;
        _dialog = SipDialog.Outgoing(Exchange, flow, this, SipAddress.For(caller, host), SipAddress.For(Agent.Extension, host));
        _silence = Exchange.After(SilenceMeansGone, () =>
        {
            _dialog.End();
            Fail(408);
        });
        InviteFaults.Send(Exchange, Agent, _dialog, caller, sdp);
    }

    /// <summary>The leg of an agent who dials: the browser began the dialog itself.</summary>
    public void Adopt(SipDialog dialog) => _dialog = dialog;

    public void ShowRinging() => _dialog?.Ring();

    public void AcceptWith(string sdp)
    {
        HasAnswered();
        _dialog?.Accept(sdp);
    }

    public void RefuseWith(int status, string reason)
    {
        if (HasEnded)
            return;
        Release();
        _dialog?.Refuse(status, reason);
    }

    public override void Reoffer(string direction, Action<bool> done)
    {
        if (_dialog is null)
            done(false);
        else
            _dialog.Reinvite(direction, done);
    }

    public override void SendDtmf(string digit) => _dialog?.SendDtmf(digit);

    protected override void Stop()
    {
        _silence?.Dispose();
        _dialog?.End();
    }

    void ISipDialogOwner.Rings(SipDialog dialog)
    {
        _silence?.Dispose();
        if (IsRinging || HasEnded)
            return;
        IsRinging = true;
        Call.LegRings(this);
    }

    void ISipDialogOwner.Answered(SipDialog dialog, string sdp)
    {
        _silence?.Dispose();
        if (HasEnded)
            return;
        HasAnswered();
        // After a late offer the browser's description is no answer to the customer's: nobody can be heard (contract §0.2).
        Call.LegAnswered(this, dialog.LocalSdp == _offered ? sdp : HeadlessSdp.AnswerTo(_offered));
    }

    void ISipDialogOwner.Refused(SipDialog dialog, int status) => Fail(status);

    void ISipDialogOwner.HungUp(SipDialog dialog)
    {
        if (HasEnded)
            return;
        Release();
        Call.LegHungUp(this);
    }

    void ISipDialogOwner.Dtmf(SipDialog dialog, string digit) => Call.LegDtmf(this, digit);

    private void Fail(int status)
    {
        _silence?.Dispose();
        if (HasEnded)
            return;
        Release();
        Call.LegFailed(this, status);
    }
}
