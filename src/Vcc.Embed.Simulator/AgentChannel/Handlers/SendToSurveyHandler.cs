using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Transfers the customer to a survey and ends the agent's leg. The message is a choice, see <see cref="SurveyResponse"/>.</summary>
internal sealed class SendToSurveyHandler : IAgentHandler
{
    public int ObjectId => 1910011001;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var call = socket.Simulator.Occupancy.LegOf(agent)?.Call as CustomerCall;
        if (call is null || !call.CanTransfer(agent) || socket.Simulator.Faults.Take(VccFaultNames.TransferRefuse, agent) is not null)
        {
            socket.Send(new SurveyResponse(call?.Id ?? "", "NOK"));
            return;
        }

        socket.Send(new SurveyResponse(call.Id, "OK"));
        call.End(CallEnd.Survey);
    }
}
