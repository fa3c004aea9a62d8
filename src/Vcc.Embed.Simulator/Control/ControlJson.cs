using System.Text.Json.Serialization;

namespace Vcc.Embed.Simulator.Control;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ControlFrame))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(CatalogueMessage))]
[JsonSerializable(typeof(FramesMessage))]
[JsonSerializable(typeof(FrameMessage))]
[JsonSerializable(typeof(Welcome))]
internal sealed partial class ControlJson : JsonSerializerContext;

/// <summary>Messages whose missing fields are left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CustomerMessage))]
[JsonSerializable(typeof(ControlError))]
[JsonSerializable(typeof(ControlDone))]
internal sealed partial class SparseControlJson : JsonSerializerContext;
