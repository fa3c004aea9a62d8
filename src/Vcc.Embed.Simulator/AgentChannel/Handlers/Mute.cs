using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Mutes on the server, for inbound calls only (contract §4).</summary>
internal sealed class Mute(int objectId, int answerId, bool muted) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Exchange.Faults.Take("mute.refuse", agent) is { } refusal)
            socket.Send(new CommandAnswered(answerId, refusal.Value ?? CommandStatus.NotPossible));
        else if (socket.Exchange.Faults.Take("mute.silent", agent) is not null)
            return;
        else if (agent.Leg?.Call is CustomerCall call && call.Mute(agent, muted))
            socket.Send(new CommandAnswered(answerId, "OK", call.Id));
        else
            socket.Send(new CommandAnswered(answerId, CommandStatus.NotPossible));
    }
}
