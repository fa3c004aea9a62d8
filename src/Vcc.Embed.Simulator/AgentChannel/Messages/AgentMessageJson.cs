using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Simulator.AgentChannel;

[JsonSerializable(typeof(Refreshed))]
[JsonSerializable(typeof(VoiceEnabled))]
[JsonSerializable(typeof(VoiceDisabled))]
[JsonSerializable(typeof(VoiceTakenOver))]
[JsonSerializable(typeof(StatusChanged))]
[JsonSerializable(typeof(AgentStatusReloaded))]
[JsonSerializable(typeof(DeviceChanged))]
[JsonSerializable(typeof(AgentRung))]
[JsonSerializable(typeof(AgentAnswered))]
[JsonSerializable(typeof(AgentEnded))]
[JsonSerializable(typeof(CommandAnswered))]
[JsonSerializable(typeof(InternalCallReported))]
[JsonSerializable(typeof(CalloutReported))]
[JsonSerializable(typeof(TransferAgents))]
[JsonSerializable(typeof(TransferAsked))]
[JsonSerializable(typeof(TransferAnswered))]
[JsonSerializable(typeof(TransferDone))]
[JsonSerializable(typeof(SurveyAnswered))]
internal sealed partial class AgentMessageJson : JsonSerializerContext
{
    private static readonly AgentMessageJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // As VCC's own JSON would: the page gets it over a socket, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(AgentMessage message) => JsonSerializer.Serialize(message, message.GetType(), Wire);
}
