using System.Net;
using System.Text;
using System.Text.Json;

namespace Vcc.Embed.Client.Login;

internal static class LoginAnswerReader
{
    /// <summary>The user of a login that succeeded; throws the typed reason of one that did not.</summary>
    public static VccUser Read(LoginAnswer answer, Secrets secrets)
    {
        var (code, user) = Parse(answer.Body);
        if (answer.Status == HttpStatusCode.OK && code is "ok" or "200")
            return new VccUser(user);

        throw LoginRefusals.For(answer, code, secrets.Clean(Encoding.UTF8.GetString(answer.Body)));
    }

    // Code is null when the body is not JSON, not an object, or has none.
    private static (string? Code, Dictionary<string, JsonElement> User) Parse(byte[] body)
    {
        var user = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("code", out var code))
                return (null, user);
            if (document.RootElement.TryGetProperty("user", out var fields) && fields.ValueKind == JsonValueKind.Object)
            {
                foreach (var field in fields.EnumerateObject())
                    user[field.Name] = field.Value.Clone();
            }

            return (TextOf(code), user);
        }
        catch (JsonException)
        {
            return (null, user);
        }
    }

    private static string? TextOf(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.String => code.GetString()!.Trim().ToLowerInvariant(),
        JsonValueKind.Number => code.GetRawText(),
        _ => null,
    };
}
