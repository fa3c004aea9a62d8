using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Finds who is called: a hotline's queue, or one agent by extension.</summary>
internal static class HotlineDesk
{
    public static InboundCall? Place(Exchange exchange, string from, string to, string? sdp)
    {
        if (exchange.Domains.WithHotline(to) is { } domain)
            return new InboundCall(exchange, domain, to, domain.Hotlines[to], from, sdp);
        if (exchange.Domains.All.Select(other => other.Agent(to)).FirstOrDefault(agent => agent is not null) is not { } direct)
            return null;
        return new InboundCall(exchange, direct.Domain, to, new CallQueue(to, [direct]), from, sdp);
    }
}
