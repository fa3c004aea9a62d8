
using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Sets the immediate fault of a fault agent or fault customer two seconds into each of their calls.</summary>
internal static class MidCallFaults
{
    private static readonly TimeSpan IntoTheCall = TimeSpan.FromSeconds(2);

    public static void Begin(AgentLeg leg)
    {
        if (FaultCatalogue.InEveryCall(leg.Agent.Extension) is { } agents)
            Later(leg, agents with { Extension = leg.Agent.Extension });
        if (leg.Call is CustomerCall call && FaultCatalogue.InEveryCall(call.CustomerNumber) is { } customers)
            Later(leg, customers with { Number = call.CustomerNumber });
    }

    private static void Later(AgentLeg leg, VccFault fault) => leg.Simulator.After(IntoTheCall, () =>
    {
        if (!leg.HasEnded)
            leg.Simulator.Faults.Set(fault);
    });
}
