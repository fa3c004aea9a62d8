using System.Globalization;
using System.Net;

namespace Vcc.Embed.Client.Http;

/// <summary>A range of IP addresses in CIDR notation (RFC 4632). <c>IPNetwork</c> does not exist on netstandard2.0.</summary>
internal sealed record AddressRange(string Notation, byte[] Prefix, int Length)
{
    public static AddressRange? TryParse(string notation)
    {
        var parts = notation.Trim().Split('/');
        return parts.Length == 2
            && IPAddress.TryParse(parts[0], out var address)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length <= address.GetAddressBytes().Length * 8
            ? new AddressRange(notation.Trim(), address.GetAddressBytes(), length)
            : null;
    }

    public bool Contains(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes.Length != Prefix.Length)
            return false;

        for (var bit = 0; bit < Length; bit++)
        {
            var mask = (byte)(0x80 >> (bit % 8));
            if ((bytes[bit / 8] & mask) != (Prefix[bit / 8] & mask))
                return false;
        }

        return true;
    }
}

/// <summary>One entry of <see cref="VccNetworkOptions.AllowedHosts"/>: a host or all hosts below one, with the ports an account may name.</summary>
/// <param name="Name">The host in its ASCII form (IDNA).</param>
/// <param name="IsBelow">Whether the entry stands for all hosts below <paramref name="Name"/>.</param>
/// <param name="Port">The port; 443 unless the entry names one.</param>
internal sealed record AllowedHost(string Name, bool IsBelow, int Port)
{
    private const int HttpsPort = 443;

    public static AllowedHost? TryParse(string entry)
    {
        var text = entry.Trim();
        var isBelow = text.StartsWith("*.", StringComparison.Ordinal);
        var host = isBelow ? text.Substring(2) : text;
        // With a path or a query, "host" would be another part of an address.
        if (host.Any(c => char.IsWhiteSpace(c) || c is '/' or '?' or '#' or '@' or '*' or '\\') || !Uri.TryCreate("https://" + host, UriKind.Absolute, out var address))
            return null;

        return new AllowedHost(address.IdnHost, isBelow, address.IsDefaultPort ? HttpsPort : address.Port);
    }

    public bool MatchesName(Uri address) => IsBelow
        ? address.IdnHost.EndsWith("." + Name, StringComparison.OrdinalIgnoreCase)
        : string.Equals(address.IdnHost, Name, StringComparison.OrdinalIgnoreCase);
}
