using Vcc.Embed.Simulator.AgentMessages;
namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>A tab takes the voice channel over, in the order of contract §2.3.</summary>
internal sealed class EnableVoiceHandler : IAgentHandler
{
    public int ObjectId => 1511232003;

    public void Handle(AgentSocket socket, AgentFrame frame)
    {
        var agent = socket.Agent!;
        if (socket.Simulator.Faults.Take(VccFaultNames.VoiceRefuse, agent) is not null)
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
