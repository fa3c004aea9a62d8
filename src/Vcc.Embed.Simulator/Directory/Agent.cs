using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Internal;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Directory;

/// <summary>One agent: where it is reached and what it is doing.</summary>
internal sealed class Agent(Domain domain, VccSimulatedAgentOptions options)
{
    public Domain Domain { get; } = domain;
    public string Extension { get; } = options.Extension;
    public string Username { get; } = options.Username;
    public int Role { get; } = options.Role;

    /// <summary>The agent's own telephone, as check-partner names it.</summary>
    public string PhoneNumber { get; } = "0900" + options.Extension;

    public bool MayCallOut { get; set; } = options.MayCallOut;

    public string Status { get; set; } = AgentStatus.Available;
    public Device Device { get; set; } = (Device)options.Device;
    public string? MobileNumber { get; set; }

    /// <summary>Every open agent channel, one per tab.</summary>
    public List<AgentSocket> Sockets { get; } = [];

    /// <summary>The tab that has voice (contract §2.3).</summary>
    public AgentSocket? Voice { get; set; }

    /// <summary>Where the agent's browsers are registered, by Contact (contract §0.6). The newest is last.</summary>
    public List<Flow> Bindings { get; } = [];

    /// <summary>The one call the agent has, ringing or talking. A busy agent is never rung (contract §3).</summary>
    public AgentLeg? Leg { get; set; }

    /// <summary>A transfer this agent was asked to take.</summary>
    public Transfer? Asked { get; set; }

    /// <summary>When the agent was last rung, as a running number: queues ring the longest idle one.</summary>
    public long LastOffered { get; set; }

    public Flow? Reachable => Bindings.FindLast(binding => binding.IsUp);

    public bool CanBeRung => Device switch
    {
        Device.Browser => Reachable is not null,
        Device.IpPhone or Device.Softphone => Sockets.Count > 0,
        _ => true,
    };

    /// <summary>Left alone for a moment, so that its page can clear a call that died with a socket (contract §0.7).</summary>
    public bool IsResting { get; private set; }

    public bool IsFree => Status == AgentStatus.Available && Leg is null && Asked is null && !IsResting && CanBeRung;

    public void Rest(Exchange exchange, TimeSpan time)
    {
        IsResting = true;
        exchange.After(time, () => IsResting = false);
    }

    /// <summary>Gets no calls until the page says that the agent is back.</summary>
    public void DidNotAnswer()
    {
        Status = AgentStatus.NoAnswer;
        Tell(new AgentStatusReloaded(AgentStatus.NoAnswer));
    }

    public void Tell(AgentMessage message)
    {
        foreach (var socket in Sockets.ToArray())
            socket.Send(message);
    }

    public bool Is(string? extensionOrUsername) => extensionOrUsername == Extension || extensionOrUsername == Username;

    public override string ToString() => Extension;
}
