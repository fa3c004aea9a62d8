namespace Vcc.Embed.Simulator.Ports;

/// <summary>A browser that is registered for an agent's calls.</summary>
internal interface IAgentBinding
{
    /// <summary>Whether its socket is open now.</summary>
    bool IsUp { get; }

    /// <summary>A new SIP leg to this browser; nothing is sent yet.</summary>
    ISipLeg Open(ISipLegOwner owner, string caller);
}
