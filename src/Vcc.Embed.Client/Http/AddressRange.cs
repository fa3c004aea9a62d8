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
