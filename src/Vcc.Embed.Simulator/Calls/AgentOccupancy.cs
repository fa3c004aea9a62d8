using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>What each agent does now: the one leg, a transfer to reply to, a pause. A busy agent is never rung (contract §3).</summary>
internal sealed class AgentOccupancy(SimulatorState state)
{
    private readonly Dictionary<Agent, AgentLeg> _legs = [];
    private readonly Dictionary<Agent, Transfer> _offers = [];
    private readonly HashSet<Agent> _resting = [];
    private readonly Dictionary<Agent, long> _lastRung = [];
    private long _rings;

    public AgentLeg? LegOf(Agent agent) => _legs.GetValueOrDefault(agent);

    /// <summary>The transfer that this agent was offered.</summary>
    public Transfer? OfferTo(Agent agent) => _offers.GetValueOrDefault(agent);

    public bool IsFree(Agent agent) =>
        agent.Status == AgentStatus.Available && agent.CanBeRung && !_legs.ContainsKey(agent) && !_offers.ContainsKey(agent) && !_resting.Contains(agent);

    /// <summary>The free agent of a queue who has waited longest, apart from some.</summary>
    public Agent? NextFree(CallQueue queue, IReadOnlyCollection<Agent> except) =>
        queue.Members.Where(agent => IsFree(agent) && !except.Contains(agent)).MinBy(agent => _lastRung.GetValueOrDefault(agent));

    public void Begin(AgentLeg leg)
    {
        _legs[leg.Agent] = leg;
        _lastRung[leg.Agent] = ++_rings;
    }

    public void End(AgentLeg leg)
    {
        if (LegOf(leg.Agent) == leg)
            _legs.Remove(leg.Agent);
    }

    public void Offer(Agent agent, Transfer transfer) => _offers[agent] = transfer;

    public void EndOffer(Agent agent, Transfer transfer)
    {
        if (OfferTo(agent) == transfer)
            _offers.Remove(agent);
    }

    /// <summary>Gives the agent no calls for a while. The page needs it to clear a call that ended with a socket (contract §0.7).</summary>
    public void Rest(Agent agent, TimeSpan time)
    {
        _resting.Add(agent);
        state.After(time, () => _resting.Remove(agent));
    }
}
