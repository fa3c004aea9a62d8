using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Control;

/// <summary>Builds the snapshot that a console shows.</summary>
internal static class ConsoleSnapshot
{
    public static Snapshot Take(SimulatorState state, string address) => new(
        state.Options.Profile.ToString(),
        address,
        state.Options.ScriptsFolder is not null,
        [.. state.Domains.All.Select(domain => View(state, domain))],
        [.. state.Calls.Live.Select(View)],
        [.. state.Customers.NumbersWithPages],
        [.. state.Faults.Active.Select(View)],
        state.Transcript.Unemulated);

    public static IReadOnlyList<HotlineView> Hotlines(SimulatorState state) => [.. state.Domains.All.SelectMany(Hotlines)];

    private static DomainView View(SimulatorState state, Domain domain) => new(
        domain.Name,
        [.. Hotlines(domain)],
        [.. domain.Queues.Select(queue => new QueueView(queue.Id, [.. queue.Members.Select(agent => agent.Extension)], [.. state.Calls.WaitingIn(queue).Select(call => call.Id)]))],
        domain.Lines,
        [.. domain.Agents.Select(agent => View(state, agent))]);

    private static IEnumerable<HotlineView> Hotlines(Domain domain) => domain.Hotlines.Select(hotline => new HotlineView(hotline.Key, hotline.Value.Id));

    private static AgentView View(SimulatorState state, Agent agent) => new(
        agent.Extension, agent.Username, agent.Role, agent.Status, (int)agent.Device, agent.MobileNumber, agent.Tabs.Count, agent.Voice is not null,
        agent.Bindings.Count, agent.Reachable is not null, state.Occupancy.LegOf(agent)?.Call.Id, state.Occupancy.OfferTo(agent) is not null, FaultCatalogue.IsFaultAgent(agent.Extension));

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
