using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class TransferToAgent : IAgentHandler
{
    public int ObjectId => 1410122076;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var wanted = frame.Text("newAgentId");
        var target = agent.Domain.AgentNamed(wanted);
        if (agent.Leg?.Call is CustomerCall call && call.CanTransfer(agent) && target is not null && target != agent && target.IsFree
            && socket.Exchange.Faults.Take("transfer.refuse", agent) is null)
        {
            Transfer.Ask(call, agent, target);
            return;
        }

        agent.Tell(new TransferDone(agent.Leg?.Call.Id ?? frame.Text("callId"), CommandStatus.AgentNotThere, agent.Extension, wanted, agent.Extension));
    }
}
