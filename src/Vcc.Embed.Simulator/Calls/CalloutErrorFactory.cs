using System.Globalization;
using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>The two forms of the ERROR report of a failed callout (recordings).</summary>
internal static class CalloutErrorFactory
{
    /// <summary>An error before the leg: it has no call id and no SIP status.</summary>
    public static CalloutReported Early(Agent agent, string number, string errorCode) =>
        new(CalloutReported.Error, ErrorCode: errorCode, SipCode: "", Ipphone: agent.Extension, TelephoneNumber: number);

    public static CalloutReported Late(Agent agent, string number, string callId, string errorCode, int sipCode) =>
        new(CalloutReported.Error, errorCode, sipCode.ToString(CultureInfo.InvariantCulture), callId, agent.Extension, number);
}
