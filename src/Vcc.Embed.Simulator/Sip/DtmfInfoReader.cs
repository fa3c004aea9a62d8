using Vcc.Embed.Simulator.Media;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Reads the key from an INFO request.</summary>
internal static class DtmfInfoReader
{
    /// <summary>The digit of an INFO, whose body is <c>Signal=5</c> and a duration (contract §3).</summary>
    public static string? Read(SipMessage info)
    {
        foreach (var line in info.Body.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[..equals].Trim().Equals("Signal", StringComparison.OrdinalIgnoreCase))
            {
                var digit = line[(equals + 1)..].Trim().ToUpperInvariant();
                return Dtmf.IsDigit(digit) ? digit : null;
            }
        }

        return null;
    }
}
