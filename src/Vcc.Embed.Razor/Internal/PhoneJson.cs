using System.Text.Json.Serialization;

namespace Vcc.Embed.Razor.Internal;

/// <summary>How the element's plain data becomes records; generated, so that a trimmed WebAssembly app reads it too.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(EpochMillisecondsConverter)])]
[JsonSerializable(typeof(VccConnection))]
[JsonSerializable(typeof(VccVoiceChange))]
[JsonSerializable(typeof(VccAvailabilityChange))]
[JsonSerializable(typeof(VccDeviceChange))]
[JsonSerializable(typeof(VccCall))]
[JsonSerializable(typeof(VccTransferOffer))]
[JsonSerializable(typeof(VccTransferReply))]
[JsonSerializable(typeof(VccTransferSuccess))]
[JsonSerializable(typeof(VccTransferAgents))]
[JsonSerializable(typeof(VccTransferSurvey))]
[JsonSerializable(typeof(VccAudioTrouble))]
[JsonSerializable(typeof(VccAudioRecovery))]
[JsonSerializable(typeof(VccCustomers))]
[JsonSerializable(typeof(VccCallRecords))]
[JsonSerializable(typeof(VccQuality))]
[JsonSerializable(typeof(VccNotice))]
[JsonSerializable(typeof(VccPhoneError))]
[JsonSerializable(typeof(VccPhoneState))]
[JsonSerializable(typeof(IReadOnlyList<VccTransferAgent>))]
[JsonSerializable(typeof(IReadOnlyList<VccOutboundLine>))]
[JsonSerializable(typeof(CommandReply))]
internal sealed partial class PhoneJson : JsonSerializerContext;
