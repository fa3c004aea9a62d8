namespace Vcc.Embed.Client.Telephony;

internal static class ErrorLookup
{
    public static VccErrorDescription In(IReadOnlyList<VccErrorDescription> known, string? code, int? sipCode)
    {
        var rows = known.Where(row => string.Equals(row.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
        var exact = rows.FirstOrDefault(row => row.SipCode == sipCode && sipCode is not null);
        if (exact is not null)
            return exact;

        return rows.FirstOrDefault(row => row.SipCode is null) is { } any
            ? any with { SipCode = sipCode }
            : UnknownError.Describe(code, sipCode);
    }
}
