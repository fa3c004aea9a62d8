namespace Vcc.Embed.Client;

/// <summary>One error of VCC, for people.</summary>
/// <param name="Code">VCC's code, e.g. <c>IPCC_NOT_CONNECT_CUSTOMER</c> or <c>401</c>.</param>
/// <param name="SipCode">The SIP status that narrows it, where there is one.</param>
/// <param name="Title">What happened, one sentence.</param>
/// <param name="ForAgent">What the agent should do.</param>
/// <param name="ForAdmin">What the admin should do.</param>
public sealed record VccErrorDescription(string Code, int? SipCode, VccText Title, VccText ForAgent, VccText ForAdmin);
