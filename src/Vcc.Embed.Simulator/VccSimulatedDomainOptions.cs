namespace Vcc.Embed.Simulator;

/// <summary>A company at VCC: its agents, queues and numbers.</summary>
public sealed class VccSimulatedDomainOptions
{
    internal VccSimulatedDomainOptions(string name) => Name = name;

    /// <summary>The name in login addresses and in <c>csInit</c>.</summary>
    public string Name { get; set; }

    /// <summary>The HS256 key of its tokens; <see langword="null"/> for a random one of 16 characters per run.</summary>
    public string? AccessKey { get; set; }

    /// <summary>Whether logins are refused with 405, as for an expired domain.</summary>
    public bool IsExpired { get; set; }

    /// <summary>The agents.</summary>
    public IList<VccSimulatedAgentOptions> Agents { get; } = [];

    /// <summary>Queue numbers and the extensions they ring, in order.</summary>
    public IDictionary<string, IList<string>> Queues { get; } = new Dictionary<string, IList<string>>();

    /// <summary>Numbers that customers call, and the queue of each.</summary>
    public IDictionary<string, string> Hotlines { get; } = new Dictionary<string, string>();

    /// <summary>Lines for outbound calls.</summary>
    public IList<VccSimulatedLine> CalloutLines { get; } = [];

    /// <summary>Adds agents with consecutive numeric extensions to a queue, new or existing.</summary>
    public VccSimulatedDomainOptions AddAgents(int firstExtension, int count, string queue)
    {
        if (!Queues.TryGetValue(queue, out var members))
            Queues[queue] = members = [];
        for (var i = 0; i < count; i++)
        {
            var extension = (firstExtension + i).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Agents.Add(new VccSimulatedAgentOptions(extension));
            members.Add(extension);
        }

        return this;
    }
}
