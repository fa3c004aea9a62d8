using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class TransferToQueueHandler : IAgentHandler
{
    public int ObjectId => 2052;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var target = agent.Domain.Queue(frame.Text("acdId")) is { } queue ? socket.Simulator.Occupancy.NextFree(queue, except: [agent]) : null;
        if (socket.Simulator.Occupancy.LegOf(agent)?.Call is CustomerCall call && call.CanTransfer(agent) && target is not null
            && socket.Simulator.Faults.Take(VccFaultNames.TransferRefuse, agent) is null)
        {
            socket.Send(new CommandResponse(CommandResponse.TransferToQueueId, "OK", call.Id));
            Transfer.ToQueue(call, agent, target);
            return;
        }

        socket.Send(new CommandResponse(CommandResponse.TransferToQueueId, CommandStatus.AgentNotThere, socket.Simulator.Occupancy.LegOf(agent)?.Call.Id));
    }
}
