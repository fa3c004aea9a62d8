using System.Globalization;

namespace Vcc.Embed.Client.Tokens;

internal static class TokenPayload
{
    // The extension was checked to need no escaping.
    public static string Write(string extension, DateTimeOffset? expires, VccAccount account) => expires is { } at
        ? $$"""{"ipphone":"{{extension}}","expired":"{{Format(at, account)}}"}"""
        : $$"""{"ipphone":"{{extension}}"}""";

    private static string Format(DateTimeOffset expires, VccAccount account) => account.TokenExpiry == VccTokenExpiry.Iso8601
        ? expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : TimeZoneInfo.ConvertTime(expires, account.TimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
