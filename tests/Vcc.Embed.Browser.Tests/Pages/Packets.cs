namespace Vcc.Embed.Browser.Tests.Pages;

/// <summary>RTP packets of one side, from <c>getStats()</c>.</summary>
public sealed record Packets(long PacketsSent, long PacketsReceived);
