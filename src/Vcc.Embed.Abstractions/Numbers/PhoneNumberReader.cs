using System.Text.RegularExpressions;

namespace Vcc.Embed.Numbers;

// The same rules as phone-number.ts of the phone; tests/shared-cases/phone-numbers.json holds both to them.
internal static class PhoneNumberReader
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private const string CountryCode = "84";
    private const int LongestExtension = 7;

    private static readonly Regex Separators = new(@"[\s./()\-\u200b-\u2060\ufeff]", Plain);
    private static readonly Regex Withheld = new("^(?:anonymous|private|restricted|unavailable|unknown|withheld)", Plain | RegexOptions.IgnoreCase);
    private static readonly Regex Number = new(@"^\+?[0-9]+\z", Plain);

    public static VccPhoneNumberRefusal Read(string? text, out VccPhoneNumber? number)
    {
        number = null;
        var digits = Separators.Replace(text ?? "", "");
        if (digits.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            digits = digits.Substring(4);

        if (digits.Length == 0)
            return VccPhoneNumberRefusal.Empty;
        if (Withheld.IsMatch(digits))
            return VccPhoneNumberRefusal.Anonymous;
        return Number.IsMatch(digits) ? ReadDigits(digits, out number) : VccPhoneNumberRefusal.NotANumber;
    }

    private static VccPhoneNumberRefusal ReadDigits(string digits, out VccPhoneNumber? number)
    {
        if (AfterInternationalPrefix(digits) is { } abroad)
        {
            return abroad.StartsWith(CountryCode, StringComparison.Ordinal)
                ? DomesticNumber.Read(abroad.Substring(CountryCode.Length), out number)
                : InternationalNumber.Read(abroad, out number);
        }

        if (digits[0] != '0' && digits.Length <= LongestExtension)
        {
            number = new(VccPhoneNumberKind.Extension, digits, null);
            return VccPhoneNumberRefusal.None;
        }

        // Nine digits that begin with 84 are a mobile number whose zero a spreadsheet ate.
        var hasCountryCode = digits.StartsWith(CountryCode, StringComparison.Ordinal) && digits.Length > 9;
        return DomesticNumber.Read(hasCountryCode ? digits.Substring(CountryCode.Length) : digits, out number);
    }

    private static string? AfterInternationalPrefix(string digits)
    {
        if (digits[0] == '+')
            return digits.Substring(1);
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits.Substring(2) : null;
    }
}
