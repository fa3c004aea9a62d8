namespace Vcc.Embed.Simulator.Calls;

/// <summary>The error codes of the vendor's table.</summary>
internal static class CalloutErrorCodes
{
    public const string NoCustomer = "IPCC_NOT_CONNECT_CUSTOMER";
    public const string NoAgentPhone = "IPCC_NOT_CONNECT_AGENT_ID";
    public const string AgentBusy = "CALLOUT_AGENT_BUSY";
    public const string PermissionDenied = "CALLOUT_PERMISSION_DENY";
    public const string CannotConnect = "ERROR_CALLOUT_CONNECT";
}
