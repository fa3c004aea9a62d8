namespace Vcc.Embed.Simulator.AgentMessages;

/// <summary>A report of an outbound call. The fields of each status are as recorded.</summary>
internal sealed record CalloutReported(
    string? Status,
    string? ErrorCode = null,
    string? SipCode = null,
    string? CallId = null,
    string? Ipphone = null,
    string? TelephoneNumber = null,
    string? Extension = null,
    string? Line = null) : AgentMessage(1055)
{
    public const string Starting = "STARTING";
    public const string Ringing = "RINGING";
    public const string Answer = "ANSWER";
    public const string EndCall = "ENDCALL";
    public const string Terminate = "TERMINATE";
    public const string Error = "ERROR";
}
