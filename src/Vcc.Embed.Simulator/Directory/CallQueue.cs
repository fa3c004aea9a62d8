namespace Vcc.Embed.Simulator.Directory;

/// <summary>Agents that share the callers of one or more hotlines.</summary>
internal sealed record CallQueue(string Id, IReadOnlyList<Agent> Members);
