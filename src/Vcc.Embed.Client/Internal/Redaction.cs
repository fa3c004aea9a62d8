using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Client.Internal;

/// <summary>The text that stands in the place of a secret.</summary>
internal static class Redaction
{
    public const string Marker = "[redacted]";
}

/// <summary>Writes a secret as <see cref="Redaction.Marker"/>.</summary>
internal sealed class RedactedJsonConverter<TSecret> : JsonConverter<TSecret>
{
    public override TSecret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeof(TSecret).Name} is written redacted and therefore never read from JSON.");

    public override void Write(Utf8JsonWriter writer, TSecret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Redaction.Marker);
}

/// <summary>What a debugger shows of a secret.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The debugger creates it.")]
[SuppressMessage("Style", "IDE0060", Justification = "The debugger needs this constructor.")]
internal sealed class RedactedDebuggerProxy(object secret)
{
    public string Value { get; } = secret is null ? "" : Redaction.Marker;
}
