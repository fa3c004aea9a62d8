namespace Vcc.Embed.Simulator.AgentChannel.Handlers;

/// <summary>Statuses other than OK, as the recordings' server used them; what VCC means by each number is not known.</summary>
internal static class CommandStatus
{
    public const string TooEarly = "IPCCERR0000";
    public const string AgentNotThere = "IPCCERR0001";
    public const string NotPossible = "IPCCERR0003";
}
