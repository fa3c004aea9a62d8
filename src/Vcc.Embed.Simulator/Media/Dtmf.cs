namespace Vcc.Embed.Simulator.Media;

/// <summary>The keys of a telephone.</summary>
internal static class Dtmf
{
    private const string Digits = "0123456789*#ABCD";

    public static bool IsDigit(string digit) => digit.Length == 1 && Digits.Contains(digit, StringComparison.Ordinal);
}
