using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Control;

/// <summary>Everything a console shows, at one moment.</summary>
internal static class ConsoleSnapshot
{
    public static Snapshot Take(Exchange exchange, string address) => new(
        exchange.Options.Profile.ToString(),
        address,
        exchange.Options.ScriptsFolder is not null,
        [.. exchange.Domains.All.Select(View)],
        [.. exchange.Calls.Live.Select(View)],
        [.. exchange.Customers.NumbersWithPages],
        [.. exchange.Faults.Active.Select(View)],
        exchange.Transcript.Unemulated);

    public static IReadOnlyList<HotlineView> Hotlines(Exchange exchange) => [.. exchange.Domains.All.SelectMany(Hotlines)];

    private static DomainView View(Domain domain) => new(
        domain.Name,
        [.. Hotlines(domain)],
        [.. domain.Queues.Select(queue => new QueueView(queue.Id, [.. queue.Members.Select(agent => agent.Extension)], [.. queue.Waiting.Select(call => call.Id)]))],
        domain.Lines,
        [.. domain.Agents.Select(View)]);

    private static IEnumerable<HotlineView> Hotlines(Domain domain) => domain.Hotlines.Select(hotline => new HotlineView(hotline.Key, hotline.Value.Id));

    private static AgentView View(Agent agent) => new(
        agent.Extension, agent.Username, agent.Role, agent.Status, (int)agent.Device, agent.MobileNumber, agent.Sockets.Count, agent.Voice is not null,
        agent.Bindings.Count, agent.Reachable is not null, agent.Leg?.Call.Id, agent.Asked is not null, FaultCatalogue.IsFaultAgent(agent.Extension));

    private static CallView View(Call call)
    {
        var customer = call as CustomerCall;
        return new CallView(
            call.Id, call.Domain.Name, Word(call.Direction), Word(call.State), customer?.CustomerNumber ?? "",
            customer is { Device: not HeadlessCustomer }, customer?.Line ?? "",
            [.. call.Legs.Where(leg => !leg.HasEnded).Select(leg => leg.Agent.Extension)],
            call.StartedAt, call.IsHeld, customer?.IsAgentMuted ?? false, call.DigitsFromAgent, customer?.DigitsFromCustomer ?? "");
    }

    private static FaultView View(VccFault fault) =>
        new(fault.Name, fault.Extension, fault.Number, fault.Times, fault.Value, (int?)fault.Delay?.TotalMilliseconds);

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
