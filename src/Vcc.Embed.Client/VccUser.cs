using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>The <c>user</c> of a login's response. VCC puts tokens in it, so its text and JSON show the id only.</summary>
[JsonConverter(typeof(VccUserJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(RedactedDebuggerProxy))]
public sealed class VccUser
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IReadOnlyDictionary<string, JsonElement> _fields;

    /// <summary>Creates a user from VCC's fields.</summary>
    public VccUser(IReadOnlyDictionary<string, JsonElement> fields)
    {
        _fields = fields ?? throw new ArgumentNullException(nameof(fields));
        Id = Field("user_id") ?? Field("id");
    }

    /// <summary>Reads a user from JSON as VCC sends it, e.g. in a test: <c>{"user_id":35436,"name":"An"}</c>.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static VccUser Parse(string json)
    {
        using var document = JsonDocument.Parse(json ?? throw new ArgumentNullException(nameof(json)));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("A VCC user is a JSON object.");
        return new VccUser(document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.Clone(), StringComparer.Ordinal));
    }

    /// <summary>VCC's id of the agent (<c>user_id</c> or <c>id</c>, number or text); <see langword="null"/> when VCC gave none.</summary>
    public string? Id { get; }

    /// <summary>The names of all fields VCC sent, known or not.</summary>
    public IEnumerable<string> FieldNames => _fields.Keys;

    /// <summary>A field as text: a string unchanged, other values as JSON; <see langword="null"/> when absent or null.</summary>
    public string? Field(string name) => _fields.TryGetValue(name, out var value) ? AsText(value) : null;

    /// <summary>The id, without the other fields.</summary>
    public override string ToString() => $"VCC user {Id ?? "without id"}";

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };
}

/// <summary>Writes the id of a user and no other field.</summary>
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

/// <summary>Reads JSON strings that may hold half a surrogate pair, which <see cref="JsonElement.GetString"/> refuses.</summary>
internal static class JsonText
{
    public static string Read(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }
}
