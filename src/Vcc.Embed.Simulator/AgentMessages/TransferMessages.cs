namespace Vcc.Embed.Simulator.AgentMessages;

internal sealed record TransferAgents(IReadOnlyList<TransferAgent> ListAgentSearch) : AgentMessage(1410121118);

internal sealed record TransferAgent(string AgentId, string IpPhone, string AgentStatus, string CallStatus);

internal sealed record TransferAsked(string CallId, string DropAgentId, string NewAgentId, string Caller) : AgentMessage(1410122076);

internal sealed record TransferReplied(string CallId, string Status, string DropAgentId, string NewAgentId) : AgentMessage(1410121123);

internal sealed record TransferDone(string CallId, string Status, string DropAgent, string NewAgent, string SuperAgent) : AgentMessage(1410121119);
