using Vcc.Embed.Simulator.Http;

namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>A page says who it is, at the start and after every reconnect. The first one gets voice (contract §2.3).</summary>
internal sealed class Refresh : IAgentHandler
{
    public int ObjectId => 1010003;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var exchange = socket.Exchange;
        var identity = TokenCheck.WithoutDomain(exchange, frame.Text("authenToken", "authToken", "token"));
        if (identity.Agent is not { } agent || exchange.Faults.Take("agentChannel.tokenExpired", identity.Agent) is not null)
        {
            // What VCC does here is not known. A close with a reason is the clearest thing a page can see.
            socket.Refuse("token rejected");
            return;
        }

        socket.BelongsTo(agent);
        if (exchange.Faults.Take("agentChannel.silentRefresh", agent) is not null)
            return;
        if (exchange.Faults.Take("agentChannel.acceptThenClose", agent) is not null)
        {
            socket.Socket.Abort();
            return;
        }

        agent.Voice ??= socket;
        var hasVoice = socket.HasVoice && exchange.Faults.Take("agentChannel.noVoice", agent) is null;
        socket.Send(new Refreshed(agent.Status, hasVoice ? 1 : 0, (int)agent.Device));
    }
}
