namespace Vcc.Embed.Simulator.Faults;

/// <summary>The faults that can happen to one kind of HTTP response.</summary>
internal sealed record ResponseFaultNames(string Slow, string Reset, string Hang, string Status, string Html, string Empty, string Code, string? CodeAsText)
{
    public static readonly ResponseFaultNames OfLogin = new(
        VccFaultNames.LoginSlow, VccFaultNames.LoginReset, VccFaultNames.LoginHang, VccFaultNames.LoginStatus,
        VccFaultNames.LoginHtml, VccFaultNames.LoginEmpty, VccFaultNames.LoginCode, VccFaultNames.LoginCodeAsText);

    public static readonly ResponseFaultNames OfCheckPartner = new(
        VccFaultNames.CheckPartnerSlow, VccFaultNames.CheckPartnerReset, VccFaultNames.CheckPartnerHang, VccFaultNames.CheckPartnerStatus,
        VccFaultNames.CheckPartnerHtml, VccFaultNames.CheckPartnerEmpty, VccFaultNames.CheckPartnerCode, CodeAsText: null);
}
