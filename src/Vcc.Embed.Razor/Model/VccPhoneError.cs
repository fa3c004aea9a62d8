using System.Globalization;

namespace Vcc.Embed.Razor;

/// <summary>An error of the phone as data.</summary>
/// <param name="Code">One of <see cref="VccErrorCodes"/>, e.g. <c>customerBusy</c>.</param>
/// <param name="SipCode">The SIP status, where VCC gave one.</param>
/// <param name="VendorText">VCC's own words: plain text, at most 200 characters.</param>
/// <param name="CurrentNumber">Today's number, where the dialled landline number is one of before 2017.</param>
public sealed record VccPhoneError(string Code, int? SipCode = null, string? VendorText = null, string? CurrentNumber = null)
{
    /// <summary>The error as text for the agent and for the administrator.</summary>
    /// <param name="culture">Default: the current UI culture. Vietnamese where its language has no text.</param>
    public VccErrorText Describe(CultureInfo? culture = null) => VccErrorTexts.Get(Code, culture);
}
