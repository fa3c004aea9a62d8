namespace Vcc.Embed.Testing;

/// <summary>RTP packets of one side of a call, from <c>getStats()</c>.</summary>
public sealed record PacketCounts
{
    public long PacketsSent { get; init; }

    public long PacketsReceived { get; init; }
}
