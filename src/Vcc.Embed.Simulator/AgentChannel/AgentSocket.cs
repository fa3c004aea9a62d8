using System.Net.WebSockets;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>One tab's agent channel.</summary>
internal sealed class AgentSocket(Exchange exchange, TextSocket socket)
{
    public const string Channel = "agent-channel";

    private readonly OutgoingFaults _faults = new(exchange, "agentChannel", socket);

    public Exchange Exchange { get; } = exchange;

    /// <summary>Whose it is; nobody's before its first REFRESH.</summary>
    public Agent? Agent { get; private set; }

    public TextSocket Socket { get; } = socket;

    public bool HasVoice => Agent is not null && Agent.Voice == this;

    public void Opened() => Note("open", "open");

    public void Received(string text) => Exchange.Run(() =>
    {
        var frame = AgentFrame.Parse(text);
        Exchange.Transcript.Write(Channel, "from-agent", Agent?.Extension ?? "", Name(frame), text);
        if (frame?.ObjectId is { } objectId)
            AgentHandlers.Handle(this, objectId, frame);
        else if (frame is null)
            Exchange.Transcript.WriteUnemulated(Channel, Agent?.Extension ?? "", "a frame that is no JSON object");
    });

    public void Send(AgentMessage message) =>
        Send(message.ObjectId.ToString(System.Globalization.CultureInfo.InvariantCulture), AgentMessageJson.Write(message));

    public void Send(string name, string text) =>
        _faults.Pass(Agent, name, text, passed =>
        {
            Exchange.Transcript.Write(Channel, "to-agent", Agent?.Extension ?? "", name, passed);
            Socket.Send(passed);
        });

    public void BelongsTo(Agent agent)
    {
        if (Agent == agent)
            return;
        Leave();
        Agent = agent;
        agent.Sockets.Add(this);
    }

    /// <summary>The connection has gone: the voice channel is free for the next tab (contract §2.3).</summary>
    public void Closed() => Exchange.Run(() =>
    {
        Note("close", "close " + Socket.CloseCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Leave();
    });

    public void Refuse(string reason) => Socket.Close(WebSocketCloseStatus.PolicyViolation, reason);

    private void Leave()
    {
        if (Agent is null)
            return;
        Agent.Sockets.Remove(this);
        if (Agent.Voice == this)
            Agent.Voice = null;
    }

    private void Note(string direction, string name) => Exchange.Transcript.Write(Channel, direction, Agent?.Extension ?? "", name);

    private static string Name(AgentFrame? frame) => frame switch
    {
        null => "not JSON",
        { ObjectId: { } id } => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "no objectId",
    };
}
