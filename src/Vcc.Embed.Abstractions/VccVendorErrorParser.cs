namespace Vcc.Embed;

/// <summary>Reads VCC's own error words as one of <see cref="VccErrorCodes"/>. The phone in the page uses the same table.</summary>
public static class VccVendorErrorParser
{
    /// <summary>Reads the arguments of <c>showCalloutError(errorCode, sipCode)</c>, by the table at the end of VCC's guide.</summary>
    /// <returns><see cref="VccErrorCodes.CalloutFailed"/> for what the table does not have.</returns>
    public static string ParseCallout(string? errorCode, int? sipCode) => errorCode switch
    {
        "IPCC_NOT_CONNECT_AGENT_ID" => VccErrorCodes.AgentDeviceUnreachable,
        "CALLOUT_AGENT_BUSY" => VccErrorCodes.AgentBusy,
        "CALLOUT_PERMISSION_DENY" => VccErrorCodes.CalloutNotPermitted,
        "ERROR_CALLOUT_CONNECT" => VccErrorCodes.CalloutConnectError,
        _ => ParseSipCode(sipCode),
    };

    /// <summary>Reads the argument of <c>csTransferCallError(error)</c>.</summary>
    /// <returns><see cref="VccErrorCodes.TransferFailed"/> for an undocumented error.</returns>
    public static string ParseTransfer(string? error) => error switch
    {
        "NOT_CHOOSE_TYPE_TRANSFER" => VccErrorCodes.TransferTypeMissing,
        "NOT_IN_A_CALL" => VccErrorCodes.NotInACall,
        "COULD_NOT_GET_CALL_INFO" => VccErrorCodes.TransferCallUnknown,
        _ => VccErrorCodes.TransferFailed,
    };

    private static string ParseSipCode(int? sipCode) => sipCode switch
    {
        404 => VccErrorCodes.CustomerNotFound,
        486 => VccErrorCodes.CustomerBusy,
        408 => VccErrorCodes.CustomerNoAnswer,
        403 => VccErrorCodes.HotlineUnpaid,
        487 => VccErrorCodes.CustomerDeclined,
        480 => VccErrorCodes.CustomerUnavailable,
        _ => VccErrorCodes.CalloutFailed,
    };
}
