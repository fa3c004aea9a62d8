using System.Text.Json;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Reads one record of a request: its JSON, then its values.</summary>
internal sealed class CallRecordReader(CallOwner owner, IReadOnlyCollection<string> wrapUpCodes, DateTimeOffset now)
{
    private readonly CallRecordValidator _validator = new(wrapUpCodes, now);

    /// <summary>The record, or why it is refused; and its id where it has one.</summary>
    public (CallRecord? Record, CallRefusal? Refusal, string? Id) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, CallRefusal.Invalid("", CallRefusal.Malformed), null);

        PostedCall call;
        try
        {
            call = json.Deserialize(CallJsonContext.Default.PostedCall)!;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // A lone surrogate is an InvalidOperationException.
            return (null, CallRefusal.Invalid(FieldOf(malformed), CallRefusal.Malformed), null);
        }

        var id = Guid.TryParseExact(call.Id, "D", out var parsed) ? parsed.ToString() : null;
        return _validator.FindRefusal(call) is { } refusal ? (null, refusal, id) : (CallRecordFactory.Create(call, owner), null, id);
    }

    // The path is $.field, or $.field.part. Its text is the browser's, so it is cut.
    private static string FieldOf(Exception malformed) =>
        malformed is JsonException { Path: { Length: > 2 } path } ? path[2..].Split('.', '[')[0] is { Length: <= 32 } field && field.All(char.IsAsciiLetter) ? field : "" : "";
}
