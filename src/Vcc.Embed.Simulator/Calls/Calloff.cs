using System.Globalization;
using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>The two shapes in which a callout's failure is told (recordings).</summary>
internal static class Calloff
{
    /// <summary>Before there was a leg: no call id, no SIP status.</summary>
    public static CalloutReported Early(Agent agent, string number, string errorCode) =>
        new(CalloutReported.Error, ErrorCode: errorCode, SipCode: "", Ipphone: agent.Extension, TelephoneNumber: number);

    public static CalloutReported Late(Agent agent, string number, string callId, string errorCode, int sipCode) =>
        new(CalloutReported.Error, errorCode, sipCode.ToString(CultureInfo.InvariantCulture), callId, agent.Extension, number);
}
