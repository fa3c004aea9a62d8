using System.Text.RegularExpressions;

namespace Vcc.Embed.Numbers;

// The same rules as phone-number.ts of the phone; tests/shared-cases/phone-numbers.json holds both to them.
internal static class PhoneNumberReader
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private const string CountryCode = "84";
    private const int LongestExtension = 7;

    // Signs between digits, and what documents and chat applications put around them: dashes, dots, quotation marks, invisible signs.
    private static readonly Regex Separators = new(@"[\s./()\-]|[^\x00-\x7f\p{L}\p{N}]", Plain);
    private static readonly Regex FullWidth = new(@"[\uff01-\uff5e]", Plain);
    // A spreadsheet puts an apostrophe before digits that it must not read as a number.
    private static readonly Regex LeadingApostrophe = new(@"^['`\u02bc]", Plain);
    private static readonly Regex Withheld = new("^(?:anonymous|private|restricted|unavailable|unknown|withheld)", Plain | RegexOptions.IgnoreCase);
    private static readonly Regex Number = new(@"^\+?[0-9]+\z", Plain);

    /// <summary>Reads a number.</summary>
    /// <param name="text">As a person or a CRM writes it.</param>
    /// <param name="number">The number; with the refusal <see cref="VccPhoneNumberRefusal.Renumbered"/> it is today's number.</param>
    public static VccPhoneNumberRefusal Read(string? text, out VccPhoneNumber? number)
    {
        number = null;
        var digits = WithoutSigns(text ?? "");
        if (digits.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            digits = digits.Substring(4);

        if (digits.Length == 0)
            return VccPhoneNumberRefusal.Empty;
        if (Withheld.IsMatch(digits))
            return VccPhoneNumberRefusal.Anonymous;
        return Number.IsMatch(digits) ? ReadDigits(digits, out number) : VccPhoneNumberRefusal.NotANumber;
    }

    /// <summary>The text without separators, with full-width signs as their usual ones.</summary>
    private static string WithoutSigns(string text)
    {
        var usual = FullWidth.Replace(text, wide => ((char)(wide.Value[0] - 0xfee0)).ToString());
        return LeadingApostrophe.Replace(Separators.Replace(usual, ""), "");
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
