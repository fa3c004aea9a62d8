using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class ListTransferAgents : IAgentHandler
{
    public int ObjectId => 1410122081;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var asking = socket.Agent!;
        if (socket.Exchange.Faults.Take("transfer.listSilent", asking) is not null)
            return;
        socket.Send(new TransferAgents([.. asking.Domain.Agents
            .Where(agent => agent != asking && agent.IsFree)
            .Select(agent => new TransferAgent(agent.Username, agent.Extension, AgentStatus.Available, "READY"))]));
    }
}
