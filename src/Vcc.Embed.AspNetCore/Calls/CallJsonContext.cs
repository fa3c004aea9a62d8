using System.Text.Json.Serialization;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>The JSON of <c>POST {prefix}/calls</c>. Fields that are not known are ignored, so that a newer phone can talk to an older server.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 8)]
[JsonSerializable(typeof(CallsRequest))]
[JsonSerializable(typeof(PostedCall))]
[JsonSerializable(typeof(CallResponse))]
internal sealed partial class CallJsonContext : JsonSerializerContext;
