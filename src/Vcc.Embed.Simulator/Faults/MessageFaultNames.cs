namespace Vcc.Embed.Simulator.Faults;

/// <summary>The faults that can happen to each message of one channel.</summary>
internal sealed record MessageFaultNames(string Lose, string Duplicate, string Delay, string Corrupt, string Reorder)
{
    public static readonly MessageFaultNames OfAgentChannel = new(
        VccFaultNames.AgentChannelLose, VccFaultNames.AgentChannelDuplicate, VccFaultNames.AgentChannelDelay, VccFaultNames.AgentChannelCorrupt, VccFaultNames.AgentChannelReorder);

    public static readonly MessageFaultNames OfSip = new(
        VccFaultNames.SipLose, VccFaultNames.SipDuplicate, VccFaultNames.SipDelay, VccFaultNames.SipCorrupt, VccFaultNames.SipReorder);

    public static readonly MessageFaultNames OfCustomer = new(
        VccFaultNames.CustomerLose, VccFaultNames.CustomerDuplicate, VccFaultNames.CustomerDelay, VccFaultNames.CustomerCorrupt, VccFaultNames.CustomerReorder);
}
