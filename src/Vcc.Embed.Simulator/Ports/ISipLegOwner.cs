namespace Vcc.Embed.Simulator.Ports;

/// <summary>Receives what happens on a SIP leg.</summary>
internal interface ISipLegOwner
{
    void Rings(ISipLeg leg);

    void Answered(ISipLeg leg, string sdp);

    /// <summary>The browser refused. A ringing leg that was lost with its socket counts as 408.</summary>
    void Refused(ISipLeg leg, int status);

    void HungUp(ISipLeg leg);

    void Dtmf(ISipLeg leg, string digit);
}
