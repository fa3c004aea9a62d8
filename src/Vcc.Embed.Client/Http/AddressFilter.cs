using System.Net;
using System.Net.Sockets;

namespace Vcc.Embed.Client.Http;

/// <summary>Decides which IP addresses a login may connect to.</summary>
// An account can come from a tenant's row in a database. Such a row, or a DNS name in it, could otherwise point
// at this machine or at a cloud's metadata service.
internal static class AddressFilter
{
    public static bool MayConnect(Uri address, IPAddress resolved)
    {
        var ip = Unmap(resolved);
        return IPAddress.IsLoopback(ip) ? address.IsLoopback : !IsNeverVcc(ip);
    }

    public static bool IsNeverVcc(IPAddress address)
    {
        var ip = Unmap(address);
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
            return ip.IsIPv6LinkLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any);

        var bytes = ip.GetAddressBytes();
        var isThisNetwork = bytes[0] == 0;
        var isLinkLocal = bytes[0] == 169 && bytes[1] == 254;
        var isMulticastOrReserved = bytes[0] >= 224;
        return isThisNetwork || isLinkLocal || isMulticastOrReserved;
    }

#if NET
    /// <summary>Opens a connection to the allowed addresses of a host.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        var allowed = addresses.Where(address => MayConnect(context, address)).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException($"{context.DnsEndPoint.Host} resolves to addresses where VCC cannot be.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The operator chose the proxy, and the proxy resolves VCC's name, so a connection to the proxy is not filtered.
    private static bool MayConnect(SocketsHttpConnectionContext context, IPAddress address)
    {
        var target = context.InitialRequestMessage.RequestUri!;
        return target.IdnHost != context.DnsEndPoint.Host || MayConnect(target, address);
    }
#endif

    private static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
