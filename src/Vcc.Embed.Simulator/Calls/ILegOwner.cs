namespace Vcc.Embed.Simulator.Calls;

/// <summary>Receives what happens on the phones of a call's agents.</summary>
internal interface ILegOwner
{
    void LegRings(AgentLeg leg);

    void LegAnswered(AgentLeg leg, string sdp);

    void LegFailed(AgentLeg leg, int sipCode);

    void LegHungUp(AgentLeg leg);

    void LegDtmf(AgentLeg leg, string digit);
}
