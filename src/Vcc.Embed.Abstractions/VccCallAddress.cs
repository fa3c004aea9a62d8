namespace Vcc.Embed;

/// <summary>The address of a link that calls a number.</summary>
public static class VccCallAddress
{
    /// <summary>The <c>tel:</c> address: E.164 where there is one, else the digits. <see langword="null"/> for a text without a digit.</summary>
    /// <param name="number">A number in any spelling, an extension or a hotline.</param>
    public static string? Create(string? number)
    {
        if (VccPhoneNumber.TryParse(number, out var read))
            return "tel:" + read;

        var digits = string.Concat((number ?? "").Where(sign => sign is >= '0' and <= '9' or '+' or '*' or '#'));
        return digits.Any(char.IsDigit) ? "tel:" + Uri.EscapeDataString(digits) : null;
    }
}
