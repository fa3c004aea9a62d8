using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>Rings one agent of a queue after another until one answers.</summary>
internal sealed class AgentDistributor(InboundCall call, CallQueue queue, string? firstOffer)
{
    private static readonly TimeSpan RestAfterLostSocket = TimeSpan.FromSeconds(1);

    private readonly HashSet<Agent> _tried = [];
    private string? _firstOffer = firstOffer;
    private AgentLeg? _offered;
    private IDisposable? _ringTime;

    private SimulatorState Simulator => call.Simulator;

    public void TryNext()
    {
        if (_offered is not null || call.State != VccSimulatedCallState.Waiting || Simulator.Occupancy.NextFree(queue, _tried) is not { } agent)
            return;
        call.Rings();
        if (RingOrder.AnnouncesFirst(Simulator, agent))
            call.Announce(agent);
        // Set before ringing, because a phone may refuse at once.
        _ringTime = Simulator.After(Simulator.Options.AgentRingTime, RangTooLong);
        var sdp = _firstOffer;
        _firstOffer = null;
        _offered = call.Ring(agent, sdp);
        if (_offered.HasEnded)
            _offered = null;
    }

    public void Stop()
    {
        _ringTime?.Dispose();
        _offered = null;
    }

    public void Failed(AgentLeg leg, int sipCode)
    {
        Stop();
        var wasLost = sipCode == 408 && leg.Agent.Device == VccSimulatedDevice.Browser && leg.Agent.Reachable is null;
        if (wasLost)
            Simulator.Occupancy.Rest(leg.Agent, RestAfterLostSocket);
        else
            _tried.Add(leg.Agent);
        NextOrEnd(leg, CallEnd.AgentRejected, mayTryAgain: wasLost, noAnswer: sipCode == 408 && !wasLost);
    }

    private void RangTooLong()
    {
        if (_offered is not { } leg)
            return;
        _tried.Add(leg.Agent);
        leg.End();
        Stop();
        NextOrEnd(leg, CallEnd.NoAnswer, mayTryAgain: false, noAnswer: true);
    }

    private void NextOrEnd(AgentLeg leg, CallEnd end, bool mayTryAgain, bool noAnswer)
    {
        var hasHope = mayTryAgain || queue.Members.Any(agent => !_tried.Contains(agent) && agent.Status == AgentStatus.Available && agent.CanBeRung);
        if (hasHope)
            call.Waits(leg);
        else
            call.End(end);
        call.TellEnded(leg);
        // After a ring timeout the agent gets no calls until the page reports the agent as available (contract §5).
        // The page learns it after the end of its call, and the two come over different sockets.
        if (noAnswer)
            leg.Agent.DidNotAnswer(leg.WhenSilent);
    }
}
