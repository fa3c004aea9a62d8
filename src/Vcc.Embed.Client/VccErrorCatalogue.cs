using Vcc.Embed.Client.Telephony;

namespace Vcc.Embed.Client;

/// <summary>Every error that VCC documents, for people: the eleven rows of its guide for outbound calls, 3C's transfer errors, and the login's.</summary>
public static class VccErrorCatalogue
{
    /// <summary>All documented errors; the row without a SIP code stands for all other SIP codes of its code.</summary>
    public static IReadOnlyList<VccErrorDescription> All { get; } = [.. CalloutErrors.All, .. TransferErrors.All, .. LoginErrors.All.Values];

    /// <summary>What <c>showCalloutError(errorCode, sipCode)</c> means. Codes nobody documents are described with their code.</summary>
    public static VccErrorDescription Callout(string? code, int? sipCode) => ErrorLookup.In(CalloutErrors.All, code, sipCode);

    /// <summary>What <c>csTransferCallError(error)</c> means. Codes nobody documents are described with their code.</summary>
    public static VccErrorDescription Transfer(string? code) => ErrorLookup.In(TransferErrors.All, code, sipCode: null);

    /// <summary>What a failed login means.</summary>
    public static VccErrorDescription Describe(VccLoginFailure reason) =>
        LoginErrors.All.TryGetValue(reason, out var known) ? known : UnknownError.Describe(reason.ToString(), sipCode: null);
}
