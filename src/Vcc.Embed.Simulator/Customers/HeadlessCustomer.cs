using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Media;
using Vcc.Embed.Simulator.Sockets;

namespace Vcc.Embed.Simulator.Customers;

/// <summary>A number without a page. Its description has no candidates, which is enough for a call without voice.</summary>
internal sealed class HeadlessCustomer : ICustomerDevice
{
    public static HeadlessCustomer Instance { get; } = new();

    public TextSocket? Socket => null;

    public void OfferWanted(CustomerCall call, int leg) => call.Offered(leg, HeadlessSdp.Offer());

    public void Incoming(CustomerCall call) => NumberPlan.Of(call.CustomerNumber).Ring(call);

    public void Calling(CustomerCall call)
    {
    }

    public void AgentRings(CustomerCall call)
    {
    }

    public void Answered(CustomerCall call, int leg, string sdp)
    {
    }

    public void Connected(CustomerCall call)
    {
    }

    public void AgentMuted(CustomerCall call, bool muted)
    {
    }

    public void Held(CustomerCall call, bool held)
    {
    }

    public void LegEnded(CustomerCall call, int leg)
    {
    }

    public void Dtmf(CustomerCall call, string digit)
    {
    }

    public void Ended(CustomerCall call, CallEnd end)
    {
    }
}
