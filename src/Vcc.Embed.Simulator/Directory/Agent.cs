using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Ports;

namespace Vcc.Embed.Simulator.Directory;

/// <summary>One agent, and where it is reached.</summary>
internal sealed class Agent(Domain domain, VccSimulatedAgentOptions options)
{
    public Domain Domain { get; } = domain;
    public string Extension { get; } = options.Extension;
    public string Username { get; } = options.Username;
    public int Role { get; } = options.Role;

    /// <summary>The number of the agent's mobile phone, as check-partner gives it.</summary>
    public string PhoneNumber { get; } = "0900" + options.Extension;

    public bool MayCallOut { get; set; } = options.MayCallOut;

    public string Status { get; set; } = AgentStatus.Available;
    public VccSimulatedDevice Device { get; set; } = options.Device;
    public string? MobileNumber { get; set; }

    /// <summary>Every open agent channel, one per tab.</summary>
    public List<IAgentTab> Tabs { get; } = [];

    /// <summary>The tab that has voice (contract §2.3).</summary>
    public IAgentTab? Voice { get; set; }

    /// <summary>The registered browsers, one per Contact (contract §0.6). The newest is last.</summary>
    public List<IAgentBinding> Bindings { get; } = [];

    public IAgentBinding? Reachable => Bindings.FindLast(binding => binding.IsUp);

    public bool CanBeRung => Device switch
    {
        VccSimulatedDevice.Browser => Reachable is not null,
        VccSimulatedDevice.IPPhone or VccSimulatedDevice.VendorSoftphone => Tabs.Count > 0,
        _ => true,
    };

    /// <summary>Gives the agent no calls until the page reports the agent as available. The page is told at <paramref name="whenSilent"/>.</summary>
    public void DidNotAnswer(Action<Action> whenSilent)
    {
        Status = AgentStatus.NoAnswer;
        whenSilent(() =>
        {
            if (Status == AgentStatus.NoAnswer)
                Tell(new AgentStatusReloaded(AgentStatus.NoAnswer));
        });
    }

    public void Tell(AgentMessage message)
    {
        foreach (var tab in Tabs.ToArray())
            tab.Send(message);
    }

    public bool Is(string? extensionOrUsername) => extensionOrUsername == Extension || extensionOrUsername == Username;

    public override string ToString() => Extension;
}
