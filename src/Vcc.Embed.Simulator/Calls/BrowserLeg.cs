using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An agent's browser, reached by SIP.</summary>
internal sealed class BrowserLeg(SimulatorState state, Agent agent, Call call, int number) : AgentLeg(state, agent, call, number), ISipLegOwner
{
    /// <summary>A browser sends 100 at once; one that sends nothing is closed.</summary>
    private static readonly TimeSpan SilenceMeansGone = TimeSpan.FromSeconds(10);

    private ISipLeg? _leg;
    private IDisposable? _silence;
    private string _offered = "";

    public override void Ring(string caller, string sdp)
    {
        _leg = Agent.Reachable?.Open(this, caller);
        if (_leg is null)
        {
            Fail(480);
            return;
        }

        _offered = sdp;
        _silence = Simulator.After(SilenceMeansGone, () =>
        {
            _leg.End();
            Fail(408);
        });
        InviteFaults.Send(Simulator, Agent, _leg, caller, sdp);
    }

    /// <summary>The leg of an agent who dials: the browser sent the INVITE.</summary>
    public void Adopt(ISipLeg leg) => _leg = leg;

    public void ShowRinging() => _leg?.Ring();

    public void AcceptWith(string sdp)
    {
        HasAnswered();
        _leg?.Accept(sdp);
    }

    public void RefuseWith(int status, string reason)
    {
        if (HasEnded)
            return;
        Release();
        _leg?.Refuse(status, reason);
    }

    public override void Reoffer(string direction, Action<bool> done)
    {
        if (_leg is null)
            done(false);
        else
            _leg.Reinvite(direction, done);
    }

    public override void WhenSilent(Action then)
    {
        if (_leg is null)
            then();
        else
            _leg.WhenCancelled(then);
    }

    public override void SendDtmf(string digit) => _leg?.SendDtmf(digit);

    protected override void Stop()
    {
        _silence?.Dispose();
        _leg?.End();
    }

    void ISipLegOwner.Rings(ISipLeg leg)
    {
        _silence?.Dispose();
        if (IsRinging || HasEnded)
            return;
        IsRinging = true;
        Call.LegRings(this);
    }

    void ISipLegOwner.Answered(ISipLeg leg, string sdp)
    {
        _silence?.Dispose();
        if (HasEnded)
            return;
        HasAnswered();
        // After a late offer the browser's description is no answer to the customer's: no side gets sound (contract §0.2).
        Call.LegAnswered(this, leg.LocalSdp == _offered ? sdp : HeadlessSdp.AnswerTo(_offered));
    }

    void ISipLegOwner.Refused(ISipLeg leg, int status) => Fail(status);

    void ISipLegOwner.HungUp(ISipLeg leg)
    {
        if (HasEnded)
            return;
        Release();
        Call.LegHungUp(this);
    }

    void ISipLegOwner.Dtmf(ISipLeg leg, string digit) => Call.LegDtmf(this, digit);

    private void Fail(int status)
    {
        _silence?.Dispose();
        if (HasEnded)
            return;
        Release();
        Call.LegFailed(this, status);
    }
}
