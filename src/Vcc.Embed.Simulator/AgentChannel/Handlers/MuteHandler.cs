using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Mutes on the server, for inbound calls only (contract §4).</summary>
internal sealed class MuteHandler(int objectId, int responseId, bool muted) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Simulator.Faults.Take(VccFaultNames.MuteRefuse, agent) is { } refusal)
            socket.Send(new CommandResponse(responseId, refusal.Value ?? CommandStatus.NotPossible));
        else if (socket.Simulator.Faults.Take(VccFaultNames.MuteSilent, agent) is not null)
            return;
        else if (socket.Simulator.Occupancy.LegOf(agent)?.Call is CustomerCall call && call.Mute(agent, muted))
            socket.Send(new CommandResponse(responseId, "OK", call.Id));
        else
            socket.Send(new CommandResponse(responseId, CommandStatus.NotPossible));
    }
}
