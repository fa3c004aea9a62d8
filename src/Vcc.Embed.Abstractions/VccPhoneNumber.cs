using System.Diagnostics.CodeAnalysis;
using Vcc.Embed.Numbers;

namespace Vcc.Embed;

/// <summary>A phone number as CRMs hold it and VCC sends it, brought to one form: <c>+84 912 345 678</c>, <c>84912345678</c> and <c>0912.345.678</c> are equal.</summary>
/// <remarks>
/// <para>Vietnam's numbering plan of 2026. It checks the form of a number, and not whether anyone has it.</para>
/// <para>Mobile numbers of 11 digits, of before 2018, become today's numbers. A landline number of before 2017 is refused, and <see cref="FindCurrent"/> offers today's.</para>
/// <para>Some old landline numbers have the form of a mobile number of today, e.g. 08 and eight digits. They are read as mobile numbers.</para>
/// </remarks>
public sealed record VccPhoneNumber
{
    internal VccPhoneNumber(VccPhoneNumberKind kind, string? dial, string? e164)
    {
        Kind = kind;
        Dial = dial;
        E164 = e164;
    }

    /// <summary>What kind of number it is.</summary>
    public VccPhoneNumberKind Kind { get; }

    /// <summary>What VCC dials, digits only, e.g. <c>0912345678</c>; <see langword="null"/> when longer than the 13 digits VCC's scripts take.</summary>
    public string? Dial { get; }

    /// <summary>E.164 with plus, e.g. <c>+84912345678</c>; <see langword="null"/> for hotlines and extensions, which cannot be reached from abroad.</summary>
    public string? E164 { get; }

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">It is none; the message has the reason, and names today's number of an old landline.</exception>
    public static VccPhoneNumber Parse(string? text)
    {
        if (TryParse(text, out var number, out var refusal))
            return number;

        var current = FindCurrent(text);
        throw new FormatException($"This is not a phone number: {refusal}.{(current is null ? "" : $" Today's number is {current}.")}");
    }

    /// <summary>Reads a number; <see langword="false"/> when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VccPhoneNumber? number) =>
        TryParse(text, out number, out _);

    /// <summary>Reads a number, or gives the reason why it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VccPhoneNumber? number, out VccPhoneNumberRefusal refusal)
    {
        refusal = PhoneNumberReader.Read(text, out number);
        if (refusal != VccPhoneNumberRefusal.None)
            number = null;
        return number is not null;
    }

    /// <summary>Today's number of a landline of before 2017, e.g. 0236 for 0511; <see langword="null"/> for any other text.</summary>
    public static VccPhoneNumber? FindCurrent(string? text) =>
        PhoneNumberReader.Read(text, out var number) == VccPhoneNumberRefusal.Renumbered ? number : null;

    /// <summary>E.164 where there is one, else the digits as dialled.</summary>
    public override string ToString() => E164 ?? Dial ?? "";
}
