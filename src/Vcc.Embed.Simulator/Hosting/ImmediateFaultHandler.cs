using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Applies a fault at once to every page and agent that it names.</summary>
internal static class ImmediateFaultHandler
{
    public static void Attach(SimulatorState state) => state.Faults.Happening += fault => Apply(state, fault);

    private static void Apply(SimulatorState state, VccFault fault)
    {
        state.Customers.Apply(fault);
        foreach (var agent in state.Domains.All.SelectMany(domain => domain.Agents))
        {
            if (fault.Extension is not null && !agent.Is(fault.Extension))
                continue;
            AgentChannelFaultEffects.Apply(fault, agent);
            SipFaultEffects.Apply(fault, agent);
            if (fault.Name == VccFaultNames.InviteForeign)
                ForeignInvite.Ring(state, agent, fault);
        }
    }
}
