using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>How an outbound call's reports reach the agent, and how they can go wrong by name (faults F34 to F37).</summary>
internal static class CalloutFaults
{
    public static string? Refusal(Exchange exchange, Agent agent, string number) =>
        exchange.Faults.Take("callout.error", agent, number) is { } fault ? fault.Value ?? CalloutErrors.CannotConnect : null;

    public static void Tell(Exchange exchange, Agent agent, CalloutReported report)
    {
        if (exchange.Faults.Take("callout.withoutStatus", agent) is not null)
            report = report with { Status = null };
        if (report.ErrorCode is not null && exchange.Faults.Take("callout.errorWithoutCode", agent) is not null)
            report = report with { ErrorCode = null, SipCode = null };
        if (report.Status == CalloutReported.Starting && exchange.Faults.Take("callout.startingDelay", agent) is { } late)
        {
            exchange.After(late.Delay ?? TimeSpan.FromSeconds(2), () => agent.Tell(report));
            return;
        }

        agent.Tell(report);
        // Older editions do not look whose call it is (trap V-29).
        if (exchange.Faults.Find("callout.broadcast", agent) is not null)
        {
            foreach (var other in agent.Domain.Agents.Where(other => other != agent))
                other.Tell(report);
        }
    }

    /// <summary>A stranger's INVITE in the middle of a callout must not be answered (F36, T16).</summary>
    public static void AfterInvite(Exchange exchange, Agent agent, string number)
    {
        if (exchange.Faults.Take("callout.foreignInvite", agent, number) is { } fault)
            new StrayCall(exchange, agent, HeadlessSdp.Offer()).Ring(fault.Value ?? "0999999999");
    }

    /// <summary>ERROR and then BYE, a moment apart, because the two travel on different sockets.</summary>
    public static void Fail(Exchange exchange, Agent agent, CalloutReported error, bool byeFirst, Action end, Action<CalloutReported> tell)
    {
        if (exchange.Faults.Take("callout.errorOnly", agent) is not null)
        {
            tell(error);
        }
        else if (exchange.Faults.Take("callout.byeOnly", agent) is not null)
        {
            end();
        }
        else if (byeFirst || exchange.Faults.Take("callout.byeFirst", agent) is not null)
        {
            end();
            exchange.After(exchange.Options.ErrorToByeDelay, () => tell(error));
        }
        else
        {
            tell(error);
            exchange.After(exchange.Options.ErrorToByeDelay, end);
        }
    }
}
