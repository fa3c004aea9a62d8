using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>The INVITE of an agent's leg, and everything that can be wrong with it by name.</summary>
internal static class InviteFaults
{
    public static void Send(Exchange exchange, Agent agent, SipDialog dialog, string caller, string sdp)
    {
        var faults = exchange.Faults;
        if (faults.Take("invite.missing", agent) is not null)
            return;
        if (faults.Take("invite.delay", agent) is { } delay)
        {
            exchange.After(delay.Delay ?? TimeSpan.FromSeconds(2), () =>
            {
                if (!dialog.HasEnded)
                    dialog.Invite(sdp);
            });
            return;
        }

        if (faults.Take("invite.lateOffer", agent) is not null)
        {
            dialog.InviteWithoutOffer(HeadlessSdp.AnswerTo);
            return;
        }

        dialog.Invite(faults.Take("invite.badSdp", agent) is null ? sdp : "v=0\r\nthis is no description\r\n");
        if (faults.Take("invite.forked", agent) is not null)
            new StrayCall(exchange, agent, sdp).Ring(caller);
    }
}
