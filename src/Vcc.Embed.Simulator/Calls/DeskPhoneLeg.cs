using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An IP phone, a mobile or the vendor's softphone: simulated here, answered from the console or a test.</summary>
internal sealed class DeskPhoneLeg(Exchange exchange, Agent agent, Call call, int number) : AgentLeg(exchange, agent, call, number)
{
    private IDisposable? _pickUp;
    private string _offered = "";

    public override void Ring(string caller, string sdp)
    {
        IsRinging = true;
        _offered = sdp;
        // Its own call is picked up by the phone itself, as click-to-call phones do; a caller waits for a hand.
        if (Call.Direction == VccSimulatedCallDirection.Outbound)
            _pickUp = Exchange.After(Exchange.Options.DeskPhonePickUpDelay, Answer);
        Call.LegRings(this);
    }

    public void Answer()
    {
        if (HasEnded || IsAnswered)
            return;
        HasAnswered();
        Call.LegAnswered(this, HeadlessSdp.AnswerTo(_offered));
    }

    public void Reject(int status)
    {
        if (HasEnded || IsAnswered)
            return;
        End();
        Call.LegFailed(this, status);
    }

    public override void Reoffer(string direction, Action<bool> done) => done(true);

    protected override void Stop() => _pickUp?.Dispose();
}
