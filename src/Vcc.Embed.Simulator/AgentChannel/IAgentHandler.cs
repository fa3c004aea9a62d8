namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>Handles one kind of message from an agent's page (contract §2.1).</summary>
internal interface IAgentHandler
{
    int ObjectId { get; }

    void Handle(AgentSocket socket, AgentFrame frame);
}
