using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class TransferToQueue : IAgentHandler
{
    public const int AnswerId = 1116;

    public int ObjectId => 2052;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var target = agent.Domain.Queue(frame.Text("acdId"))?.NextFree(except: [agent]);
        if (agent.Leg?.Call is CustomerCall call && call.CanTransfer(agent) && target is not null
            && socket.Exchange.Faults.Take("transfer.refuse", agent) is null)
        {
            socket.Send(new CommandAnswered(AnswerId, "OK", call.Id));
            Transfer.ToQueue(call, agent, target);
            return;
        }

        socket.Send(new CommandAnswered(AnswerId, CommandStatus.AgentNotThere, agent.Leg?.Call.Id));
    }
}
