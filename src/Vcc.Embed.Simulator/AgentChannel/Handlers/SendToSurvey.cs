using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Leaves the customer with a survey: the agent's leg ends, the customer hears the questions. Our own choice of wire, see <see cref="SurveyAnswered"/>.</summary>
internal sealed class SendToSurvey : IAgentHandler
{
    public int ObjectId => 1910011001;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        var call = agent.Leg?.Call as CustomerCall;
        if (call is null || !call.CanTransfer(agent) || socket.Exchange.Faults.Take("transfer.refuse", agent) is not null)
        {
            socket.Send(new SurveyAnswered(call?.Id ?? "", "NOK"));
            return;
        }

        socket.Send(new SurveyAnswered(call.Id, "OK"));
        call.End(CallEnd.Survey);
    }
}
