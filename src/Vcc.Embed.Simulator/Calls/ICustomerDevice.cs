using Vcc.Embed.Simulator.Sockets;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>A customer's telephone: a page with a microphone, or a number without a page.</summary>
internal interface ICustomerDevice
{
    /// <summary>The page's connection; a headless customer has none.</summary>
    TextSocket? Socket { get; }

    void Calling(CustomerCall call);

    /// <summary>Asks for a description for one agent's leg; <see cref="CustomerCall.Offered"/> is the reply.</summary>
    void OfferWanted(CustomerCall call, int leg);

    void AgentRings(CustomerCall call);

    void Answered(CustomerCall call, int leg, string sdp);

    void Incoming(CustomerCall call);

    void Connected(CustomerCall call);

    void AgentMuted(CustomerCall call, bool muted);

    void Held(CustomerCall call, bool held);

    void LegEnded(CustomerCall call, int leg);

    void Dtmf(CustomerCall call, string digit);

    void Ended(CustomerCall call, CallEnd end);
}
