using System.Globalization;
using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.AgentChannel;

/// <summary>Immediate faults of an agent's channels.</summary>
internal static class AgentChannelFaultEffects
{
    private const int DefaultFloodMessages = 1000;
    private const int MaxFloodMessages = 10_000;

    public static void Apply(VccFault fault, Agent agent)
    {
        var tabs = agent.Tabs.OfType<AgentSocket>().ToArray();
        switch (fault.Name)
        {
            case VccFaultNames.AgentChannelDrop:
                Array.ForEach(tabs, tab => tab.Socket.Abort());
                break;
            case VccFaultNames.AgentChannelFreeze:
                Array.ForEach(tabs, tab => tab.Socket.IsFrozen = true);
                break;
            case VccFaultNames.AgentChannelFlood:
                Flood(agent, fault);
                break;
            case VccFaultNames.AgentChannelSend:
                Array.ForEach(tabs, tab => tab.Send("sent by hand", fault.Value ?? ""));
                break;
            case VccFaultNames.VoiceTakenElsewhere:
                agent.Voice?.Send(new VoiceDisabled());
                agent.Voice = null;
                break;
        }
    }

    private static void Flood(Agent agent, VccFault fault)
    {
        var count = int.TryParse(fault.Value, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, MaxFloodMessages) : DefaultFloodMessages;
        for (var i = 0; i < count; i++)
            agent.Tell(new StatusChanged("OK"));
    }
}
