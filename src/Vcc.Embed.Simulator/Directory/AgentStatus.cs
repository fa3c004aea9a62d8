namespace Vcc.Embed.Simulator.Directory;

/// <summary>VCC's words for an agent's status.</summary>
internal static class AgentStatus
{
    public const string Available = "AVAILABLE";
    public const string NotAvailable = "NOT AVAILABLE";
    public const string NoAnswer = "NO ANSWER";
}
