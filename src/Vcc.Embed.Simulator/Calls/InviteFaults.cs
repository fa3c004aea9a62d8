using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Sends the INVITE of an agent's leg, and applies the faults of an INVITE.</summary>
internal static class InviteFaults
{
    public static void Send(SimulatorState state, Agent agent, ISipLeg leg, string caller, string sdp)
    {
        var faults = state.Faults;
        if (faults.Take(VccFaultNames.InviteMissing, agent) is not null)
            return;
        if (faults.Take(VccFaultNames.InviteDelay, agent) is { } delay)
        {
            state.After(delay.Delay ?? TimeSpan.FromSeconds(2), () =>
            {
                if (!leg.HasEnded)
                    leg.Invite(sdp);
            });
            return;
        }

        if (faults.Take(VccFaultNames.InviteLateOffer, agent) is not null)
        {
            leg.InviteWithoutOffer(HeadlessSdp.AnswerTo);
            return;
        }

        leg.Invite(faults.Take(VccFaultNames.InviteBadSdp, agent) is null ? sdp : "v=0\r\nthis is no description\r\n");
        if (faults.Take(VccFaultNames.InviteForked, agent) is not null)
            new ForeignInvite(state, agent, sdp).Ring(caller);
    }
}
