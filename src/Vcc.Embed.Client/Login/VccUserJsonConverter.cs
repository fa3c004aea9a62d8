using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Client.Login;

internal sealed class VccUserJsonConverter : JsonConverter<VccUser>
{
    public override VccUser Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("VccUser is written without its secrets and therefore never read from JSON.");

    public override void Write(Utf8JsonWriter writer, VccUser value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteEndObject();
    }
}
