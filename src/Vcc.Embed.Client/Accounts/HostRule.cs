using System.Net;
using System.Net.Sockets;

namespace Vcc.Embed.Client.Accounts;

// An account can come from a tenant's row in a database. No such row may turn a login into a request to the machine itself
// or to a cloud's metadata service, by address or by a name that resolves to it.
internal static class HostRule
{
    public static string? BrokenBy(Uri address) =>
        IPAddress.TryParse(address.DnsSafeHost, out var ip) && IsNeverVcc(ip)
            ? $"BaseAddress \"{address}\" is an address where VCC cannot be. Take VCC's host name."
            : null;

    public static bool MayConnect(Uri address, IPAddress resolved)
    {
        var ip = Plain(resolved);
        return IPAddress.IsLoopback(ip) ? address.IsLoopback : !IsNeverVcc(ip);
    }

    private static bool IsNeverVcc(IPAddress address)
    {
        var ip = Plain(address);
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
            return ip.IsIPv6LinkLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any);

        var bytes = ip.GetAddressBytes();
        var isThisNetwork = bytes[0] == 0;
        var isLinkLocal = bytes[0] == 169 && bytes[1] == 254;
        var isMulticastOrReserved = bytes[0] >= 224;
        return isThisNetwork || isLinkLocal || isMulticastOrReserved;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
