using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Simulator.AgentMessages;

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
[JsonSerializable(typeof(CommandResponse))]
[JsonSerializable(typeof(InternalCallReported))]
[JsonSerializable(typeof(CalloutReported))]
[JsonSerializable(typeof(TransferAgents))]
[JsonSerializable(typeof(TransferAsked))]
[JsonSerializable(typeof(TransferReplied))]
[JsonSerializable(typeof(TransferDone))]
[JsonSerializable(typeof(SurveyResponse))]
internal sealed partial class AgentMessageJson : JsonSerializerContext
{
    private static readonly AgentMessageJson Wire = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Characters stay unescaped: the page gets the text over a socket, never inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(AgentMessage message) => JsonSerializer.Serialize(message, message.GetType(), Wire);
}
