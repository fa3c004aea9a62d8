using System.Text.RegularExpressions;

namespace Vcc.Embed.Numbers;

internal static class DomesticNumber
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex Hotline = new(@"^1[89]00[0-9]{4,6}\z", Plain);
    private static readonly Regex Mobile = new(@"^[35789][0-9]{8}\z", Plain);
    private static readonly Regex Landline = new(@"^2[0-9]{9}\z", Plain);
    private static readonly Regex Other = new(@"^(?:6[0-9]{6,8}|80[0-9]{5})\z", Plain);
    private static readonly Regex KnownBeginning = new("^(?:[235-9]|1[89]00)", Plain);

    /// <summary>Reads the digits of a Vietnamese number, with or without its leading zero.</summary>
    /// <param name="digits">National or with its leading zero, without country code.</param>
    /// <param name="number">The number; with the refusal <see cref="VccPhoneNumberRefusal.Renumbered"/> it is today's number.</param>
    public static VccPhoneNumberRefusal Read(string digits, out VccPhoneNumber? number)
    {
        var national = RenumberedMobile.Current(digits is ['0', .. var rest] ? rest : digits);
        if (RenumberedLandline.Current(national) is { } landline)
        {
            number = Dialled(VccPhoneNumberKind.Landline, landline);
            return VccPhoneNumberRefusal.Renumbered;
        }

        number = Hotline.IsMatch(national)
            ? new(VccPhoneNumberKind.Hotline, national, null)
            : KindOf(national) is { } kind ? Dialled(kind, national) : null;
        return number is null ? WhyNot(national) : VccPhoneNumberRefusal.None;
    }

    private static VccPhoneNumber Dialled(VccPhoneNumberKind kind, string national) => new(kind, "0" + national, "+84" + national);

    private static VccPhoneNumberKind? KindOf(string national)
    {
        if (Mobile.IsMatch(national))
            return VccPhoneNumberKind.Mobile;
        if (Landline.IsMatch(national))
            return VccPhoneNumberKind.Landline;
        return Other.IsMatch(national) ? VccPhoneNumberKind.Other : null;
    }

    private static VccPhoneNumberRefusal WhyNot(string national)
    {
        if (!KnownBeginning.IsMatch(national))
            return national.Length < 4 ? VccPhoneNumberRefusal.TooShort : VccPhoneNumberRefusal.UnknownPrefix;

        var longest = national[0] is '1' or '2' ? 10 : 9;
        return national.Length > longest ? VccPhoneNumberRefusal.TooLong : VccPhoneNumberRefusal.TooShort;
    }
}
