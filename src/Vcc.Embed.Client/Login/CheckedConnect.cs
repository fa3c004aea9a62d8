#if NET
using System.Net;
using System.Net.Sockets;
using Vcc.Embed.Client.Accounts;

namespace Vcc.Embed.Client.Login;

internal static class CheckedConnect
{
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

    // A connection to a proxy is the machine's own matter: the proxy resolves VCC's name.
    private static bool MayConnect(SocketsHttpConnectionContext context, IPAddress address)
    {
        var target = context.InitialRequestMessage.RequestUri!;
        return target.IdnHost != context.DnsEndPoint.Host || HostRule.MayConnect(target, address);
    }
}
#endif
