using System.Globalization;

namespace Vcc.Embed.Client.Tokens;

internal static class TokenPayload
{
    // The extension was checked to need no escaping.
    public static string Write(string extension, DateTimeOffset? expires, VccAccount account)
    {
        if (expires is not { } at)
            return $$"""{"ipphone":"{{extension}}"}""";

        return account.TokenExpiry == VccTokenExpiry.Iso8601
            ? Write(extension, at.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss'Z'")
            : Write(extension, TimeZoneInfo.ConvertTime(at, account.TimeZone).DateTime, "yyyy-MM-dd HH:mm:ss");
    }

    private static string Write(string extension, DateTime expires, string format)
    {
#if NET
        Span<char> written = stackalloc char[32];
        expires.TryFormat(written, out var length, format, CultureInfo.InvariantCulture);
        return string.Create(null, $$"""{"ipphone":"{{extension}}","expired":"{{written[..length]}}"}""");
#else
        return $$"""{"ipphone":"{{extension}}","expired":"{{expires.ToString(format, CultureInfo.InvariantCulture)}}"}""";
#endif
    }
}
