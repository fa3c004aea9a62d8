namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Hangs up for devices other than the browser; a browser sends BYE (contract §2.1).</summary>
internal sealed class EndCallHandler(int objectId) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame) => socket.Simulator.Occupancy.LegOf(socket.Agent!)?.HungUpOnThePhone();
}
