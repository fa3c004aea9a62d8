using System.Text.Json;
using System.Text.Json.Serialization;
using Vcc.Embed.AspNetCore.Session;
using Vcc.Embed.AspNetCore.Tabs;

namespace Vcc.Embed.AspNetCore.Problems;

/// <summary>The JSON of the endpoints' responses.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(AgentResponse))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ResponseJsonContext : JsonSerializerContext;
