using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Routes a customer's call to a hotline's queue, or to one agent by extension.</summary>
internal static class InboundRouter
{
    public static InboundCall? Place(SimulatorState state, string from, string to, string? sdp)
    {
        if (state.Domains.WithHotline(to) is { } domain)
            return new InboundCall(state, domain, to, domain.Hotlines[to], from, sdp);
        if (state.Domains.All.Select(other => other.Agent(to)).FirstOrDefault(agent => agent is not null) is not { } direct)
            return null;
        return new InboundCall(state, direct.Domain, to, new CallQueue(to, [direct]), from, sdp);
    }
}
