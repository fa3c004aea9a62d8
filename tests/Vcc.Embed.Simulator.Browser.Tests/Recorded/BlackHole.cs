using System.Net;
using System.Net.Sockets;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>A STUN server on this machine that never responds.</summary>
internal sealed class BlackHole : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    public BlackHole() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public bool HasSwallowed => _socket.Available > 0;

    public void Dispose() => _socket.Dispose();
}
