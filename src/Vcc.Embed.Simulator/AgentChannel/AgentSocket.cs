using System.Net.WebSockets;
using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Ports;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>One tab's agent channel.</summary>
internal sealed class AgentSocket(SimulatorState state, TextSocket socket) : IAgentTab
{
    public const string Channel = "agent-channel";

    private readonly OutgoingFaults _faults = new(state, MessageFaultNames.OfAgentChannel, socket);

    public SimulatorState Simulator { get; } = state;

    /// <summary>The agent of this channel; <see langword="null"/> before the first REFRESH.</summary>
    public Agent? Agent { get; private set; }

    public TextSocket Socket { get; } = socket;

    public bool HasVoice => Agent is not null && Agent.Voice == this;

    public void Opened() => Note("open", "open");

    public void Received(string text) => Simulator.Run(() =>
    {
        var frame = AgentFrame.Parse(text);
        Simulator.Transcript.Write(Channel, "from-agent", Agent?.Extension ?? "", Name(frame), text);
        if (frame?.ObjectId is { } objectId)
            AgentHandlerTable.Handle(this, objectId, frame);
        else if (frame is null)
            Simulator.Transcript.WriteUnemulated(Channel, Agent?.Extension ?? "", "a frame that is no JSON object");
    });

    public void Send(AgentMessage message) =>
        Send(message.ObjectId.ToString(System.Globalization.CultureInfo.InvariantCulture), AgentMessageJson.Write(message));

    public void Send(string name, string text) =>
        _faults.Pass(Agent, name, text, passed =>
        {
            Simulator.Transcript.Write(Channel, "to-agent", Agent?.Extension ?? "", name, passed);
            Socket.Send(passed);
        });

    public void BelongsTo(Agent agent)
    {
        if (Agent == agent)
            return;
        Leave();
        Agent = agent;
        agent.Tabs.Add(this);
    }

    /// <summary>The connection is closed: the voice channel is free for the next tab (contract §2.3).</summary>
    public void Closed() => Simulator.Run(() =>
    {
        Note("close", "close " + Socket.CloseCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Leave();
    });

    public void Refuse(string reason) => Socket.Close(WebSocketCloseStatus.PolicyViolation, reason);

    private void Leave()
    {
        if (Agent is null)
            return;
        Agent.Tabs.Remove(this);
        if (Agent.Voice == this)
            Agent.Voice = null;
    }

    private void Note(string direction, string name) => Simulator.Transcript.Write(Channel, direction, Agent?.Extension ?? "", name);

    private static string Name(AgentFrame? frame) => frame switch
    {
        null => "not JSON",
        { ObjectId: { } id } => id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "no objectId",
    };
}
