namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>The agent asked to take a call says yes or no. The page says no by itself after 10 s.</summary>
internal sealed class AnswerTransfer : IAgentHandler
{
    public int ObjectId => 1410121123;

    public void Handle(AgentSocket socket, AgentFrame frame) =>
        socket.Agent!.Asked?.Answer(accepted: frame.Text("status") == "OK");
}
