using Vcc.Embed.Simulator.AgentMessages;

namespace Vcc.Embed.Simulator.Ports;

/// <summary>The agent channel of one tab.</summary>
internal interface IAgentTab
{
    void Send(AgentMessage message);
}
