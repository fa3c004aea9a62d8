using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.Directory;

/// <summary>Agents that share callers, and the callers who wait for one of them.</summary>
internal sealed class CallQueue(string id, IReadOnlyList<Agent> members)
{
    public string Id { get; } = id;
    public IReadOnlyList<Agent> Members { get; } = members;
    public List<InboundCall> Waiting { get; } = [];

    /// <summary>The free agent who has waited longest, apart from some.</summary>
    public Agent? NextFree(IReadOnlyCollection<Agent> except) =>
        Members.Where(agent => agent.IsFree && !except.Contains(agent)).MinBy(agent => agent.LastOffered);
}
