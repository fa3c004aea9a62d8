namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Needs no answer: a page answers every ping with a ping, so an answer would never end (contract §0.4).</summary>
internal sealed class Ping : IAgentHandler
{
    public int ObjectId => 11111111;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
    }
}
