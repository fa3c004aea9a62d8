namespace Vcc.Embed.Simulator.AgentMessages;

/// <summary>Statuses other than OK, as in the recordings. VCC's meaning of each number is not known.</summary>
internal static class CommandStatus
{
    public const string TooEarly = "IPCCERR0000";
    public const string AgentNotThere = "IPCCERR0001";
    public const string NotPossible = "IPCCERR0003";
}
