namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>A tab takes the voice channel over, in the order that was seen to work (contract §2.3).</summary>
internal sealed class EnableVoice : IAgentHandler
{
    public int ObjectId => 1511232003;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Exchange.Faults.Take("voice.refuse", agent) is not null)
        {
            socket.Send(new VoiceEnabled(0, (int)agent.Device));
            return;
        }

        if (agent.Voice is { } before && before != socket)
            before.Send(new VoiceDisabled());
        agent.Voice = socket;
        socket.Send(new VoiceTakenOver());
        socket.Send(new VoiceEnabled(1, (int)agent.Device));
    }
}
