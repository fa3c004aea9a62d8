using System.Globalization;
using Vcc.Embed.Razor.Internal;

namespace Vcc.Embed.Razor;

/// <summary>What went wrong, as data.</summary>
/// <param name="Code">Stable and camelCase, e.g. <c>customerBusy</c>.</param>
/// <param name="SipCode">The SIP status, where VCC gave one.</param>
/// <param name="VendorText">VCC's own words, plain and capped.</param>
public sealed record VccPhoneError(string Code, int? SipCode = null, string? VendorText = null)
{
    /// <summary>What an agent should read about it, in the language of <paramref name="culture"/> (Vietnamese or English; default: the current UI culture).</summary>
    public VccErrorText Describe(CultureInfo? culture = null) => ErrorTexts.For(culture ?? CultureInfo.CurrentUICulture).Describe(Code);
}

/// <summary>An error in an agent's words.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Action">What to do; empty when there is nothing to do.</param>
public sealed record VccErrorText(string Title, string Action);
