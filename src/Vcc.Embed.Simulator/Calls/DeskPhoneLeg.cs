using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An IP phone, a mobile or the vendor's softphone, answered from the console or a test.</summary>
internal sealed class DeskPhoneLeg(SimulatorState state, Agent agent, Call call, int number) : AgentLeg(state, agent, call, number)
{
    private IDisposable? _pickUp;
    private string _offered = "";

    public override void Ring(string caller, string sdp)
    {
        IsRinging = true;
        _offered = sdp;
        // A click-to-call phone answers its own outbound call; an inbound call waits for the agent.
        if (Call.Direction == VccSimulatedCallDirection.Outbound)
            _pickUp = Simulator.After(Simulator.Options.DeskPhonePickUpDelay, Answer);
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
