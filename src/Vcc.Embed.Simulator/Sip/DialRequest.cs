using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>An INVITE from an agent's browser to another agent's extension (contract §3, dial_call).</summary>
internal static class DialRequest
{
    public static void Received(SipService sip, SipConnection connection, SipMessage invite)
    {
        var binding = sip.BindingOf(connection);
        var occupancy = sip.State.Occupancy;
        var to = binding?.Agent.Domain.Agent(SipAddress.Parse(invite.RequestUri).User);
        connection.Send(invite.CreateResponse(100, "Trying"));
        if (binding is null)
            connection.Send(invite.CreateResponse(403, "Forbidden", SipService.NewTag()));
        else if (to is null || to == binding.Agent)
            connection.Send(invite.CreateResponse(404, "Not Found", SipService.NewTag()));
        else if (occupancy.LegOf(binding.Agent) is not null || occupancy.LegOf(to) is not null)
            connection.Send(invite.CreateResponse(486, "Busy Here", SipService.NewTag()));
        else if (!to.CanBeRung)
            connection.Send(invite.CreateResponse(480, "Temporarily Unavailable", SipService.NewTag()));
        else
            InternalCall.Begin(sip.State, binding.Agent, to, invite.Body, owner => SipDialog.Incoming(sip, binding, owner, invite));
    }
}
