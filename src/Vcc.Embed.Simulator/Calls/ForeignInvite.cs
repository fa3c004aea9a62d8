using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An INVITE that belongs to no call: the second of a fork, or another caller's while the agent is busy (faults F29, F36).</summary>
internal sealed class ForeignInvite(SimulatorState state, Agent agent, string sdp) : ISipLegOwner
{
    private const string DefaultCaller = "0999999999";

    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(20);

    /// <summary>Rings the agent's browser as the fault defines.</summary>
    public static void Ring(SimulatorState state, Agent agent, VccFault fault) =>
        new ForeignInvite(state, agent, HeadlessSdp.Offer()).Ring(fault.Value ?? DefaultCaller);

    public void Ring(string caller)
    {
        if (agent.Reachable?.Open(this, caller) is not { } leg)
            return;
        leg.Invite(sdp);
        state.After(GivesUpAfter, leg.End);
    }

    public void Rings(ISipLeg leg)
    {
    }

    public void Answered(ISipLeg leg, string sdp) => Note("foreign INVITE answered");

    public void Refused(ISipLeg leg, int status) => Note($"foreign INVITE refused {status}");

    public void HungUp(ISipLeg leg)
    {
    }

    public void Dtmf(ISipLeg leg, string digit)
    {
    }

    private void Note(string what) => state.Transcript.Write("sip", "note", agent.Extension, what);
}
