using System.Text.Json;

namespace Vcc.Embed.Tests.Numbers;

/// <summary>A row of the table that the phone's TypeScript is tested with too.</summary>
public sealed record PhoneNumberCase(string Input, string? Kind, string? Dial, string? E164, string? Refusal, string? Current, string Why)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PhoneNumberCase> All { get; } =
        JsonSerializer.Deserialize<PhoneNumberCase[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "phone-numbers.json")), Options)!;
}
