namespace Vcc.Embed.Simulator.Control;

internal sealed record Snapshot(
    string Profile, string Address, bool ScriptsFolder, IReadOnlyList<DomainView> Domains, IReadOnlyList<CallView> Calls,
    IReadOnlyList<string> Customers, IReadOnlyList<FaultView> Faults, IReadOnlyList<string> Unemulated, string Type = "snapshot");

internal sealed record DomainView(
    string Name, IReadOnlyList<HotlineView> Hotlines, IReadOnlyList<QueueView> Queues, IReadOnlyList<VccSimulatedLine> Lines, IReadOnlyList<AgentView> Agents);

internal sealed record HotlineView(string Number, string Queue);

internal sealed record QueueView(string Id, IReadOnlyList<string> Agents, IReadOnlyList<string> Waiting);

internal sealed record AgentView(
    string Extension, string Username, int Role, string Status, int Device, string? Mobile, int Tabs, bool HasVoice,
    int Registrations, bool SipUp, string? CallId, bool IsAsked, bool IsFaultAgent);

internal sealed record CallView(
    string Id, string Domain, string Direction, string State, string Customer, bool HasPage, string Line, IReadOnlyList<string> Agents,
    DateTimeOffset StartedAt, bool IsHeld, bool IsAgentMuted, string DigitsFromAgent, string DigitsFromCustomer);

internal sealed record FaultView(string Name, string? Extension, string? Number, int? Times, string? Value, int? DelayMs);

internal sealed record CatalogueMessage(IReadOnlyList<VccFaultDescription> Faults, string Type = "catalogue");

internal sealed record FramesMessage(IReadOnlyList<VccTranscriptEntry> Entries, string Type = "frames");

internal sealed record FrameMessage(VccTranscriptEntry Entry, string Type = "frame");
