using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>When the agent channel says that it rings: after the SIP 180 (contract §0.1), unless a fault wants it otherwise (F28).</summary>
internal static class RingOrder
{
    public static bool AnnouncesFirst(Exchange exchange, Agent agent) => exchange.Faults.Find("ring.announcedFirst", agent) is not null;

    public static void Announce(Exchange exchange, Agent agent, Action announce)
    {
        if (exchange.Faults.Take("ring.announcedFirst", agent) is not null || exchange.Faults.Take("ring.notAnnounced", agent) is not null)
            return;
        if (exchange.Faults.Take("ring.announcedLate", agent) is { } late)
        {
            exchange.After(late.Delay ?? TimeSpan.FromSeconds(3), announce);
            return;
        }

        announce();
        if (exchange.Faults.Take("ring.announcedTwice", agent) is not null)
            announce();
    }
}
