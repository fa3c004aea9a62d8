namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Hold and unhold. Outbound calls have their own numbers for the same thing.</summary>
internal sealed class Hold(int objectId, int answerId, bool held) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Exchange.Faults.Take("hold.refuse", agent) is { } refusal)
        {
            socket.Send(new CommandAnswered(answerId, refusal.Value ?? CommandStatus.NotPossible));
            return;
        }

        if (socket.Exchange.Faults.Take("hold.silent", agent) is not null)
            return;

        // An empty or wrong call id means the agent's current call (contract §0.1).
        if (agent.Leg?.Call is not { } call || !call.CanHold(agent))
        {
            // The recordings answer a hold during ringing with 0000.
            socket.Send(new CommandAnswered(answerId, agent.Leg is null ? CommandStatus.NotPossible : CommandStatus.TooEarly));
            return;
        }

        call.Hold(agent, held, worked =>
            socket.Send(worked ? new CommandAnswered(answerId, "OK", call.Id) : new CommandAnswered(answerId, CommandStatus.NotPossible)));
    }
}
