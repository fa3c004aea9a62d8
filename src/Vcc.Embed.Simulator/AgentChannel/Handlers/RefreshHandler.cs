using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Tokens;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>A page sends its token, at the start and after every reconnect. The first page gets voice (contract §2.3).</summary>
internal sealed class RefreshHandler : IAgentHandler
{
    public int ObjectId => 1010003;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var state = socket.Simulator;
        var identity = TokenCheck.WithoutDomain(state, frame.Text("authenToken", "authToken", "token"));
        if (identity.Agent is not { } agent || state.Faults.Take(VccFaultNames.AgentChannelTokenExpired, identity.Agent) is not null)
        {
            // VCC's reaction is not known. A close with a reason is visible to the page.
            socket.Refuse("token rejected");
            return;
        }

        socket.BelongsTo(agent);
        if (state.Faults.Take(VccFaultNames.AgentChannelSilentRefresh, agent) is not null)
            return;
        if (state.Faults.Take(VccFaultNames.AgentChannelAcceptThenClose, agent) is not null)
        {
            socket.Socket.Abort();
            return;
        }

        agent.Voice ??= socket;
        var hasVoice = socket.HasVoice && state.Faults.Take(VccFaultNames.AgentChannelNoVoice, agent) is null;
        socket.Send(new Refreshed(agent.Status, hasVoice ? 1 : 0, (int)agent.Device));
    }
}
