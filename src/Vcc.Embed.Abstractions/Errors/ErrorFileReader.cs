using System.Text.Json;

namespace Vcc.Embed.Errors;

/// <summary>Reads an <c>errors.(language).json</c>.</summary>
internal static class ErrorFileReader
{
    public static Dictionary<string, VccErrorText> Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(
                error => error.Name,
                error => new VccErrorText(Text(error, "title"), Text(error, "agent"), Text(error, "admin")),
                StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The error texts are not JSON of one object per code.", broken);
        }
    }

    private static string Text(JsonProperty error, string name) =>
        error.Value.ValueKind == JsonValueKind.Object && error.Value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new FormatException($"The error texts lack the text \"{name}\" of \"{error.Name}\".");
}
