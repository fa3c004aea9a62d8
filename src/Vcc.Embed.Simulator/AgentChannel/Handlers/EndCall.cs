namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Hangs up for agents whose phone is no browser; a browser says it by SIP (contract §2.1).</summary>
internal sealed class EndCall(int objectId) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame) => socket.Agent!.Leg?.HungUpOnThePhone();
}
