namespace Vcc.Embed.Numbers;

internal static class InternationalNumber
{
    // E.164 allows 15 digits; VCC's scripts dial at most 13, of which 00 takes two.
    private const int Shortest = 7;
    private const int Longest = 15;
    private const int LongestDialled = 11;

    public static VccPhoneNumberRefusal Read(string digits, out VccPhoneNumber? number)
    {
        number = null;
        if (digits.Length < Shortest)
            return VccPhoneNumberRefusal.TooShort;
        if (digits.Length > Longest)
            return VccPhoneNumberRefusal.TooLong;
        if (digits[0] == '0')
            return VccPhoneNumberRefusal.UnknownPrefix;

        number = new(VccPhoneNumberKind.International, digits.Length > LongestDialled ? null : "00" + digits, "+" + digits);
        return VccPhoneNumberRefusal.None;
    }
}
