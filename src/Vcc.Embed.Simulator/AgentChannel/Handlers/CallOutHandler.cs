using Vcc.Embed.Simulator.Calls;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

internal sealed class CallOutHandler : IAgentHandler
{
    public int ObjectId => 2032;

    public void Handle(AgentSocket socket, AgentFrame frame) =>
        OutboundRouter.Place(socket.Simulator, socket.Agent!, frame.Text("telephoneNumber"), frame.Text("calloutId", "callout_id", "callerId"));
}
