namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>An agent's reply to a transfer. The page sends NOK after 10 s.</summary>
internal sealed class ReplyToTransferHandler : IAgentHandler
{
    public int ObjectId => 1410121123;

    public void Handle(AgentSocket socket, AgentFrame frame) =>
        socket.Simulator.Occupancy.OfferTo(socket.Agent!)?.Reply(accepted: frame.Text("status") == "OK");
}
