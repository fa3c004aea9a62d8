using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Sends the reports of an outbound call, and applies the faults of these reports (F34 to F37).</summary>
internal static class CalloutFaults
{
    public static string? Refusal(SimulatorState state, Agent agent, string number) =>
        state.Faults.Take(VccFaultNames.CalloutError, agent, number) is { } fault ? fault.Value ?? CalloutErrorCodes.CannotConnect : null;

    public static void Tell(SimulatorState state, Agent agent, CalloutReported report)
    {
        if (state.Faults.Take(VccFaultNames.CalloutWithoutStatus, agent) is not null)
            report = report with { Status = null };
        if (report.ErrorCode is not null && state.Faults.Take(VccFaultNames.CalloutErrorWithoutCode, agent) is not null)
            report = report with { ErrorCode = null, SipCode = null };
        if (report.Status == CalloutReported.Starting && state.Faults.Take(VccFaultNames.CalloutStartingDelay, agent) is { } late)
        {
            state.After(late.Delay ?? TimeSpan.FromSeconds(2), () => agent.Tell(report));
            return;
        }

        agent.Tell(report);
        // Older editions do not check whose call it is (trap V-29).
        if (state.Faults.Find(VccFaultNames.CalloutBroadcast, agent) is not null)
        {
            foreach (var other in agent.Domain.Agents.Where(other => other != agent))
                other.Tell(report);
        }
    }

    /// <summary>Sends a foreign INVITE during a callout; the phone must not answer it (F36, T16).</summary>
    public static void AfterInvite(SimulatorState state, Agent agent, string number)
    {
        if (state.Faults.Take(VccFaultNames.CalloutForeignInvite, agent, number) is { } fault)
            new ForeignInvite(state, agent, HeadlessSdp.Offer()).Ring(fault.Value ?? "0999999999");
    }

    /// <summary>Sends ERROR, then BYE after a pause, because the two travel on different sockets.</summary>
    public static void Fail(SimulatorState state, Agent agent, CalloutReported error, bool byeFirst, Action end, Action<CalloutReported> tell)
    {
        if (state.Faults.Take(VccFaultNames.CalloutErrorOnly, agent) is not null)
        {
            tell(error);
        }
        else if (state.Faults.Take(VccFaultNames.CalloutByeOnly, agent) is not null)
        {
            end();
        }
        else if (byeFirst || state.Faults.Take(VccFaultNames.CalloutByeFirst, agent) is not null)
        {
            end();
            state.After(state.Options.ErrorToByeDelay, () => tell(error));
        }
        else
        {
            tell(error);
            state.After(state.Options.ErrorToByeDelay, end);
        }
    }
}
