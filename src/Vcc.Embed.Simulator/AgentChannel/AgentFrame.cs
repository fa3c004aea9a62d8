using System.Text.Json;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>A message from an agent's page. It is loosely typed, because editions write it differently.</summary>
internal sealed class AgentFrame
{
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = 16 };

    private readonly JsonElement _fields;

    private AgentFrame(JsonElement fields)
    {
        _fields = fields;
        ObjectId = Number("objectId");
    }

    /// <summary>The kind of message; an outbound mute has none (contract §2.1).</summary>
    public int? ObjectId { get; }

    public static AgentFrame? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Bounds);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new AgentFrame(document.RootElement.Clone()) : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // The text is no JSON; the socket records it.
            return null;
        }
    }

    /// <summary>A field as text, from text or a number; empty when it is missing.</summary>
    public string Text(string name)
    {
        try
        {
            return !_fields.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is valid JSON but no valid text, in values and in names.
            return "";
        }
    }

    /// <summary>The first of these fields that is present, because editions differ in names.</summary>
    public string Text(string name, params ReadOnlySpan<string> otherNames)
    {
        var text = Text(name);
        foreach (var other in otherNames)
        {
            if (text.Length == 0)
                text = Text(other);
        }

        return text;
    }

    public int? Number(string name) =>
        int.TryParse(Text(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
