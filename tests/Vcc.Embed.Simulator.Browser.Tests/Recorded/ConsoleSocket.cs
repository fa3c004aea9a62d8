using System.Net.WebSockets;
using System.Text;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>The console's socket without its page, for commands about an agent.</summary>
internal static class ConsoleSocket
{
    public static async Task SetDeviceAsync(VccSimulator vcc, string extension, int device)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(new Uri(vcc.BaseAddress, "vcc-simulator/control")) { Scheme = "ws" }.Uri, CancellationToken.None);
        foreach (var command in new[] { """{"type":"hello","role":"console"}""", $$"""{"type":"setDevice","extension":"{{extension}}","device":{{device}}}""" })
            await socket.SendAsync(Encoding.UTF8.GetBytes(command), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}
