namespace Vcc.Embed.Simulator.Directory;

/// <summary>The words of the wire for what an agent is.</summary>
internal static class AgentStatus
{
    public const string Available = "AVAILABLE";
    public const string NotAvailable = "NOT AVAILABLE";
    public const string NoAnswer = "NO ANSWER";
}
