using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>Immediate faults of those who always have one: they happen a moment into each of their calls.</summary>
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

    private static void Later(AgentLeg leg, VccFault fault) => leg.Exchange.After(IntoTheCall, () =>
    {
        if (!leg.HasEnded)
            leg.Exchange.Faults.Set(fault);
    });
}
