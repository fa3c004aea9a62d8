using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class ChangeStatusHandler : IAgentHandler
{
    public int ObjectId => 2013;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Simulator.Faults.Take(VccFaultNames.StatusRefuse, agent) is { } refusal)
        {
            socket.Send(new StatusChanged(refusal.Value ?? "IPCCERR0001"));
            return;
        }

        agent.Status = frame.Text("status") == AgentStatus.Available ? AgentStatus.Available : AgentStatus.NotAvailable;
        socket.Send(new StatusChanged("OK"));
    }
}
