using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class ListTransferAgentsHandler : IAgentHandler
{
    public int ObjectId => 1410122081;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var asking = socket.Agent!;
        if (socket.Simulator.Faults.Take(VccFaultNames.TransferListSilent, asking) is not null)
            return;
        socket.Send(new TransferAgents([.. asking.Domain.Agents
            .Where(agent => agent != asking && socket.Simulator.Occupancy.IsFree(agent))
            .Select(agent => new TransferAgent(agent.Username, agent.Extension, AgentStatus.Available, "READY"))]));
    }
}
