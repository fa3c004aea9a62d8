using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Vcc.Embed.Simulator.Tokens;

/// <summary>Reads and writes HS256 tokens without a library: the client must not share one with the simulator.</summary>
internal sealed record JsonWebToken(string Extension, string? Expired, string SigningInput, byte[] Signature)
{
    private const int LongestToken = 8 * 1024;

    private static readonly string[] LocalFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    public static JsonWebToken? Read(string token)
    {
        if (token.Length > LongestToken)
            return null;
        var parts = token.Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } payload || Decode(parts[2]) is not { } signature)
            return null;
        try
        {
            using var head = JsonDocument.Parse(header);
            using var body = JsonDocument.Parse(payload);
            if (Text(head.RootElement, "alg") != "HS256" || Text(body.RootElement, "ipphone") is not { Length: > 0 } extension)
                return null;
            return new JsonWebToken(extension, Text(body.RootElement, "expired"), parts[0] + "." + parts[1], signature);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text is no token.
            return null;
        }
    }

    public static string Make(string extension, string? expired, string key)
    {
        var payload = expired is null ? $$"""{"ipphone":"{{extension}}"}""" : $$"""{"ipphone":"{{extension}}","expired":"{{expired}}"}""";
        var input = Encode("""{"alg":"HS256","typ":"JWT"}"""u8) + "." + Encode(Encoding.UTF8.GetBytes(payload));
        return input + "." + Encode(Sign(input, key));
    }

    public bool IsSignedWith(string key) => CryptographicOperations.FixedTimeEquals(Sign(SigningInput, key), Signature);

    /// <summary>A time without zone is read in the given one; what cannot be read has expired.</summary>
    public bool HasExpired(DateTimeOffset now, TimeSpan zone)
    {
        if (string.IsNullOrEmpty(Expired))
            return false;
        if (DateTime.TryParseExact(Expired, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new DateTimeOffset(local, zone) <= now;
        return !DateTimeOffset.TryParse(Expired, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) || exact <= now;
    }

    private static byte[] Sign(string input, string key) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(input));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static byte[]? Decode(string part)
    {
        // The trying kind of decoding throws at characters of no base64.
        return Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
