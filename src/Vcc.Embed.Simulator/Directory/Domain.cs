namespace Vcc.Embed.Simulator.Directory;

internal sealed class Domain
{
    private readonly Dictionary<string, Agent> _agents = [];
    private readonly Dictionary<string, CallQueue> _queues = [];

    public Domain(VccSimulatedDomainOptions options, bool isDefault)
    {
        Name = options.Name;
        AccessKey = options.AccessKey ?? AccessKeys.Random();
        IsExpired = options.IsExpired;
        SipHost = isDefault ? "sip.sim.invalid" : $"{options.Name}.sip.sim.invalid";
        Lines = [.. options.CalloutLines];
        foreach (var agent in options.Agents)
            _agents[agent.Extension] = new Agent(this, agent);
        foreach (var (id, members) in options.Queues)
            _queues[id] = new CallQueue(id, [.. members.Select(extension => _agents[extension])]);
        foreach (var (number, queue) in options.Hotlines)
            Hotlines[number] = _queues[queue];
    }

    public string Name { get; }
    public string AccessKey { get; }
    public bool IsExpired { get; set; }

    /// <summary>The host of its agents' SIP addresses. It is never resolved.</summary>
    public string SipHost { get; }

    public IReadOnlyList<VccSimulatedLine> Lines { get; }
    public IReadOnlyCollection<Agent> Agents => _agents.Values;
    public IReadOnlyCollection<CallQueue> Queues => _queues.Values;
    public Dictionary<string, CallQueue> Hotlines { get; } = [];

    public Agent? Agent(string? extension) => extension is null ? null : _agents.GetValueOrDefault(extension);

    public Agent? AgentNamed(string? extensionOrUsername) =>
        Agent(extensionOrUsername) ?? _agents.Values.FirstOrDefault(agent => agent.Is(extensionOrUsername));

    public CallQueue? Queue(string? id) => id is null ? null : _queues.GetValueOrDefault(id);

    /// <summary>The number that customers see on an outbound call.</summary>
    public string LineNumber(string? lineId) =>
        (Lines.FirstOrDefault(line => line.Id == lineId) ?? Lines.FirstOrDefault(line => line.IsDefault))?.Number
        ?? Hotlines.Keys.FirstOrDefault() ?? "";
}
