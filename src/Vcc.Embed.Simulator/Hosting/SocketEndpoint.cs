using Microsoft.AspNetCore.Http;
using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Control;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Accepts the three kinds of sockets and runs each until it ends.</summary>
internal sealed class SocketEndpoint(SimulatorState state, SipService sip, CancellationToken stopping)
{
    private const int LongestAgentFrame = 64 * 1024;
    private const int LongestControlFrame = 256 * 1024;

    public Task AgentAsync(HttpContext context) => AcceptAsync(context, VccFaultNames.AgentChannelRefuse, null, LongestAgentFrame, ownPagesOnly: false, socket =>
    {
        var agent = new AgentSocket(state, socket);
        return (agent.Opened, agent.Received, agent.Closed);
    });

    public Task SipAsync(HttpContext context) => AcceptAsync(context, VccFaultNames.SipRefuse, "sip", SipMessage.LongestMessage, ownPagesOnly: false, socket =>
    {
        var connection = new SipConnection(sip, socket);
        return (connection.Opened, connection.Received, connection.Closed);
    });

    public Task ControlAsync(HttpContext context) => AcceptAsync(context, null, null, LongestControlFrame, ownPagesOnly: true, socket =>
    {
        var control = new ControlSocket(state, socket, $"{context.Request.Scheme}://{context.Request.Host}/");
        return (() => { }, control.Received, control.Closed);
    });

    private async Task AcceptAsync(
        HttpContext context, string? refusal, string? subprotocol, int longestFrame, bool ownPagesOnly,
        Func<TextSocket, (Action Opened, Action<string> Received, Action Closed)> attach)
    {
        if (!LoopbackPolicy.AllowsOrigin(state.Options, context, ownPagesOnly))
        {
            var origin = context.Request.Headers.Origin.ToString();
            SimulatorLog.OriginRefused(state.Log, origin, context.Request.Path);
            state.Run(() => state.Transcript.Write("simulator", "note", "", "origin refused", $"{origin} at {context.Request.Path}"));
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // RFC 7118 §4: a SIP socket names its subprotocol.
        if (!context.WebSockets.IsWebSocketRequest || (subprotocol is not null && !context.WebSockets.WebSocketRequestedProtocols.Contains(subprotocol)))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (refusal is not null && state.Run(() => state.Faults.Take(refusal)) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync(subprotocol).ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var socket = new TextSocket(webSocket, context.Abort, longestFrame);
        var (opened, received, closed) = attach(socket);
        state.Run(opened);
        try
        {
            await socket.RunAsync(text => Guarded(received, text, context.Request.Path), ending.Token).ConfigureAwait(false);
        }
        finally
        {
            closed();
        }
    }

    /// <summary>An exception in a handler must not end the socket and its call.</summary>
    private void Guarded(Action<string> received, string text, string channel)
    {
        try
        {
            received(text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            SimulatorLog.FrameFailed(state.Log, exception, channel);
            state.Run(() => state.Transcript.WriteUnemulated("simulator", "", $"{channel}: {exception.GetType().Name}"));
        }
    }
}
