using System.ComponentModel;
using System.Globalization;

namespace Vcc.Embed.Client;

/// <summary>The time zone of an account, which configuration names by text. Vietnam and offsets need no time-zone data of the machine.</summary>
[TypeConverter(typeof(VccTimeZoneTypeConverter))]
public sealed class VccTimeZone
{
    /// <summary>Takes any zone of the machine, e.g. <see cref="TimeZoneInfo.Local"/>.</summary>
    public VccTimeZone(TimeZoneInfo info) => Info = info ?? throw new ArgumentNullException(nameof(info));

    /// <summary>Vietnam, +07:00 without daylight saving.</summary>
    public static VccTimeZone Vietnam { get; } = new(TimeZoneInfo.CreateCustomTimeZone(
        "Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "(UTC+07:00) Vietnam", "Indochina Time"));

    /// <summary>The zone as .NET knows it.</summary>
    public TimeZoneInfo Info { get; }

    /// <summary>A zone of the machine.</summary>
    public static implicit operator VccTimeZone(TimeZoneInfo info) => FromTimeZoneInfo(info);

    /// <summary>A zone of the machine; see the constructor.</summary>
    public static VccTimeZone FromTimeZoneInfo(TimeZoneInfo info) => new(info);

    /// <summary>Reads a zone as configuration names it: <c>Asia/Ho_Chi_Minh</c>, <c>UTC</c>, an offset such as <c>+07:00</c>, or any zone of the machine.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine has no such zone.</exception>
    public static VccTimeZone Parse(string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        return zone.Trim() switch
        {
            "Asia/Ho_Chi_Minh" or "Asia/Saigon" or "SE Asia Standard Time" => Vietnam,
            "UTC" or "Z" => new(TimeZoneInfo.Utc),
            var text when Offset(text) is { } offset => new(TimeZoneInfo.CreateCustomTimeZone(text, offset, text, text)),
            var text => new(TimeZoneInfo.FindSystemTimeZoneById(text)),
        };
    }

    /// <summary>The zone's name, as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Info.Id;

    private static TimeSpan? Offset(string text)
    {
        if (text.Length != 6 || text[0] is not ('+' or '-'))
            return null;
        if (!TimeSpan.TryParseExact(text.Substring(1), @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return null;
        return text[0] == '-' ? -offset : offset;
    }
}

/// <summary>Lets the configuration binder make a time zone from text.</summary>
internal sealed class VccTimeZoneTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => VccTimeZone.Parse((string)value);
}
