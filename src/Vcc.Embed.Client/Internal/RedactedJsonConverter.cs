using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Client.Internal;

internal sealed class RedactedJsonConverter<TSecret> : JsonConverter<TSecret>
{
    public override TSecret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(TSecret).Name} is written redacted and therefore never read from JSON.");

    public override void Write(Utf8JsonWriter writer, TSecret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Redaction.Marker);
}
