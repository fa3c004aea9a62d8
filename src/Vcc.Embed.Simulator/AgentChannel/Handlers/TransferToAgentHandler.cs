using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class TransferToAgentHandler : IAgentHandler
{
    public int ObjectId => 1410122076;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var wanted = frame.Text("newAgentId");
        var target = agent.Domain.AgentNamed(wanted);
        if (socket.Simulator.Occupancy.LegOf(agent)?.Call is CustomerCall call && call.CanTransfer(agent) && target is not null && target != agent && socket.Simulator.Occupancy.IsFree(target)
            && socket.Simulator.Faults.Take(VccFaultNames.TransferRefuse, agent) is null)
        {
            Transfer.Ask(call, agent, target);
            return;
        }

        agent.Tell(new TransferDone(socket.Simulator.Occupancy.LegOf(agent)?.Call.Id ?? frame.Text("callId"), CommandStatus.AgentNotThere, agent.Extension, wanted, agent.Extension));
    }
}
