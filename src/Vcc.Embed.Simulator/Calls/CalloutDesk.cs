using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Decides whether an agent's wish to call out becomes a call (the vendor's error table).</summary>
internal static class CalloutDesk
{
    public static void Place(Exchange exchange, Agent agent, string number, string lineId)
    {
        if (exchange.Faults.Take("callout.silent", agent, number) is not null || NumberPlan.Of(number).IsSilent)
            return;
        var error = CalloutFaults.Refusal(exchange, agent, number)
            ?? NumberPlan.Of(number).CalloutError
            ?? Refusal(agent, number);
        if (error is not null)
            CalloutFaults.Tell(exchange, agent, Calloff.Early(agent, number, error));
        else
            new OutboundCall(exchange, agent, number, agent.Domain.LineNumber(lineId)).Begin();
    }

    private static string? Refusal(Agent agent, string number)
    {
        if (!agent.MayCallOut)
            return CalloutErrors.PermissionDenied;
        if (agent.Leg is not null)
            return CalloutErrors.AgentBusy;
        return number.Length is < 8 or > 13 || !number.All(char.IsAsciiDigit) ? CalloutErrors.CannotConnect : null;
    }
}
