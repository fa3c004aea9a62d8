namespace Vcc.Embed.Razor;

/// <summary>Whether the server has the records of the agent's calls.</summary>
/// <param name="Unsaved">How many ended calls have a record that the server does not have yet.</param>
/// <param name="MemoryOnly">Whether some of them are lost when the page closes, because the browser stores nothing.</param>
/// <param name="WrapUpCodes">What the agent can choose from after a call.</param>
public sealed record VccCallRecords(int Unsaved, bool MemoryOnly, IReadOnlyList<VccWrapUpChoice> WrapUpCodes);

/// <summary>An outcome that the agent can choose after a call.</summary>
/// <param name="Code">What the record of the call holds.</param>
/// <param name="Label">What the agent reads.</param>
public sealed record VccWrapUpChoice(string Code, string Label);
