using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>An INVITE that belongs to no call: the second of a fork, or a stranger's while the agent is busy (faults F29, F36).</summary>
internal sealed class StrayCall(Exchange exchange, Agent agent, string sdp) : ISipDialogOwner
{
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(20);

    /// <summary>Rings the agent's browser; true when there is one.</summary>
    public bool Ring(string caller)
    {
        if (agent.Reachable is not { } flow)
            return false;
        var host = agent.Domain.SipHost;
        var dialog = SipDialog.Outgoing(exchange, flow, this, SipAddress.For(caller, host), SipAddress.For(agent.Extension, host));
        dialog.Invite(sdp);
        exchange.After(GivesUpAfter, dialog.End);
        return true;
    }

    public void Rings(SipDialog dialog)
    {
    }

    public void Answered(SipDialog dialog, string sdp) =>
        exchange.Transcript.Write(SipConnection.Channel, "note", agent.Extension, "stray call answered");

    public void Refused(SipDialog dialog, int status) =>
        exchange.Transcript.Write(SipConnection.Channel, "note", agent.Extension, $"stray call refused {status}");

    public void HungUp(SipDialog dialog)
    {
    }

    public void Dtmf(SipDialog dialog, string digit)
    {
    }
}
