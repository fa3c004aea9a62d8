using Vcc.Embed.Simulator.AgentMessages;
namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Hold and unhold. Outbound calls have object ids of their own.</summary>
internal sealed class HoldHandler(int objectId, int responseId, bool held) : IAgentHandler
{
    public int ObjectId => objectId;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Simulator.Faults.Take(VccFaultNames.HoldRefuse, agent) is { } refusal)
        {
            socket.Send(new CommandResponse(responseId, refusal.Value ?? CommandStatus.NotPossible));
            return;
        }

        if (socket.Simulator.Faults.Take(VccFaultNames.HoldSilent, agent) is not null)
            return;

        // An empty or wrong call id means the agent's current call (contract §0.1).
        if (socket.Simulator.Occupancy.LegOf(agent)?.Call is not { } call || !call.CanHold(agent))
        {
            // In the recordings a hold during ringing gets 0000.
            socket.Send(new CommandResponse(responseId, socket.Simulator.Occupancy.LegOf(agent) is null ? CommandStatus.NotPossible : CommandStatus.TooEarly));
            return;
        }

        call.Hold(agent, held, worked =>
            socket.Send(worked ? new CommandResponse(responseId, "OK", call.Id) : new CommandResponse(responseId, CommandStatus.NotPossible)));
    }
}
