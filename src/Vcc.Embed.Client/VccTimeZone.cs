using System.Globalization;

namespace Vcc.Embed.Client;

/// <summary>Time zones for <see cref="VccAccount.TimeZone"/> that do not need the machine's time-zone data.</summary>
public static class VccTimeZone
{
    /// <summary>Vietnam, +07:00 without daylight saving.</summary>
    public static TimeZoneInfo Vietnam { get; } = TimeZoneInfo.CreateCustomTimeZone(
        "Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "(UTC+07:00) Vietnam", "Indochina Time");

    /// <summary>Reads a zone as configuration names it: <c>Asia/Ho_Chi_Minh</c>, <c>UTC</c>, an offset such as <c>+07:00</c>, or any zone of the machine.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine has no such zone.</exception>
    public static TimeZoneInfo Parse(string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        return zone.Trim() switch
        {
            "Asia/Ho_Chi_Minh" or "Asia/Saigon" or "SE Asia Standard Time" => Vietnam,
            "UTC" or "Z" => TimeZoneInfo.Utc,
            var text when Offset(text) is { } offset => TimeZoneInfo.CreateCustomTimeZone(text, offset, text, text),
            var text => TimeZoneInfo.FindSystemTimeZoneById(text),
        };
    }

    private static TimeSpan? Offset(string text)
    {
        if (text.Length != 6 || text[0] is not ('+' or '-'))
            return null;
        if (!TimeSpan.TryParseExact(text.Substring(1), @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return null;
        return text[0] == '-' ? -offset : offset;
    }
}
