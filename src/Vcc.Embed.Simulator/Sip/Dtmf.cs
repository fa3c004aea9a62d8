namespace Vcc.Embed.Simulator.Sip;

internal static class Dtmf
{
    private const string Digits = "0123456789*#ABCD";

    /// <summary>The digit of an INFO, whose body is <c>Signal=5</c> and a duration (contract §3).</summary>
    public static string? Read(SipMessage info)
    {
        foreach (var line in info.Body.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[..equals].Trim().Equals("Signal", StringComparison.OrdinalIgnoreCase))
            {
                var digit = line[(equals + 1)..].Trim().ToUpperInvariant();
                return IsDigit(digit) ? digit : null;
            }
        }

        return null;
    }

    public static bool IsDigit(string digit) => digit.Length == 1 && Digits.Contains(digit, StringComparison.Ordinal);
}
