using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Starts an outbound call, or refuses it with a code of the vendor's error table.</summary>
internal static class OutboundRouter
{
    public static void Place(SimulatorState state, Agent agent, string number, string lineId)
    {
        if (state.Faults.Take(VccFaultNames.CalloutSilent, agent, number) is not null || NumberPlan.Of(number).IsSilent)
            return;
        var error = CalloutFaults.Refusal(state, agent, number)
            ?? NumberPlan.Of(number).CalloutError
            ?? Refusal(state, agent, number);
        if (error is not null)
            CalloutFaults.Tell(state, agent, CalloutErrorFactory.Early(agent, number, error));
        else
            new OutboundCall(state, agent, number, agent.Domain.LineNumber(lineId)).Begin();
    }

    private static string? Refusal(SimulatorState state, Agent agent, string number)
    {
        if (!agent.MayCallOut)
            return CalloutErrorCodes.PermissionDenied;
        if (state.Occupancy.LegOf(agent) is not null)
            return CalloutErrorCodes.AgentBusy;
        return number.Length is < 8 or > 13 || !number.All(char.IsAsciiDigit) ? CalloutErrorCodes.CannotConnect : null;
    }
}
