using System.Globalization;
using System.Text.RegularExpressions;

namespace Vcc.Embed.Numbers;

/// <summary>Landline numbers of before 2017, which CRMs still hold, and the numbers of today.</summary>
internal static class RenumberedLandline
{
    // Old area codes of 59 provinces, by the Ministry's decision 2036/QĐ-BTTTT. Each line names today's code of its first one;
    // today's codes of the others follow one after the other.
    private static readonly (int First, string Old)[] Areas =
    [
        (203, "33 240 25 26 27 280 281"),
        (212, "22 231 20 230 29"),
        (220, "320 321 241"),
        (225, "31 351 36 350 30"),
        (232, "52 53 54 510 511 37 38 39"),
        (24, "4"),
        (251, "61 62"),
        (254, "64 55 56 57 58 68"),
        (260, "60 501 500 63"),
        (269, "59 70 651 72 73 650 75 66 67"),
        (28, "8"),
        (290, "780 781 710 711 74"),
        (296, "76 77"),
        (299, "79"),
    ];

    private static readonly (string Old, string Current)[] Codes =
        [.. Areas.SelectMany(area => area.Old.Split(' ').Select((old, at) => (old, (area.First + at).ToString(CultureInfo.InvariantCulture))))];

    // The shapes of today that an old landline may have: mobile numbers (08 and eight digits is one), and satellite numbers.
    private static readonly Regex InUse = new(@"^(?:3[2-9]|5[25689]|7[06-9]|8[0-9]|67(?=2))[0-9]{7}\z", RegexOptions.CultureInvariant);

    /// <summary>Today's number for an old one, both without their leading zero; <see langword="null"/> for any other number.</summary>
    public static string? Current(string national)
    {
        if (InUse.IsMatch(national))
            return null;

        var (old, current) = Codes.FirstOrDefault(code => IsOf(national, code.Old));
        return old is null ? null : $"{current}{national[old.Length..]}";
    }

    // Hanoi and Ho Chi Minh City have the codes of one digit, and 8 digits after it. No local number begins with 0 or 1.
    private static bool IsOf(string national, string area) =>
        national.StartsWith(area, StringComparison.Ordinal)
        && national.Length == area.Length + (area.Length > 1 ? 7 : 8)
        && national[area.Length] is >= '2' and <= '9';
}
