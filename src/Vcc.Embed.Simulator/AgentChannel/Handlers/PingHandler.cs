namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Sends nothing: a page replies to every ping with a ping, so a reply would never end (contract §0.4).</summary>
internal sealed class PingHandler : IAgentHandler
{
    public int ObjectId => 11111111;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
    }
}
