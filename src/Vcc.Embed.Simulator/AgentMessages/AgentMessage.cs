using System.Text.Json.Serialization;

namespace Vcc.Embed.Simulator.AgentMessages;

/// <summary>A message to an agent's page (contract §2.2).</summary>
internal abstract record AgentMessage([property: JsonPropertyOrder(-1)] int ObjectId);
