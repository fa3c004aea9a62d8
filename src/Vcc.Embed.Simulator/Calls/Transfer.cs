using Vcc.Embed.Simulator.AgentMessages;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>
/// A blind transfer. The new agent accepts on the agent channel and is rung. The former agent's leg ends after the answer,
/// so the customer is always connected (contract §4).
/// </summary>
internal sealed class Transfer
{
    private readonly CustomerCall _call;
    private readonly Agent _from;
    private readonly Agent _to;
    private readonly bool _toQueue;
    private IDisposable? _timer;
    private AgentLeg? _leg;

    private Transfer(CustomerCall call, Agent from, Agent to, bool toQueue)
    {
        _call = call;
        _from = from;
        _to = to;
        _toQueue = toQueue;
        call.Transfer = this;
    }

    private SimulatorState Simulator => _call.Simulator;

    /// <summary>Offers the call to one agent.</summary>
    public static void Ask(CustomerCall call, Agent from, Agent to)
    {
        var transfer = new Transfer(call, from, to, toQueue: false);
        transfer.Simulator.Occupancy.Offer(to, transfer);
        transfer._timer = transfer.Simulator.After(transfer.Simulator.Options.TransferReplyTime, () => transfer.Reply(accepted: false));
        to.Tell(new TransferAsked(call.Id, from.Extension, to.Extension, call.CustomerNumber));
    }

    /// <summary>Rings an agent of a queue without an offer.</summary>
    public static void ToQueue(CustomerCall call, Agent from, Agent to) => new Transfer(call, from, to, toQueue: true).Ring();

    public void Reply(bool accepted)
    {
        if (Simulator.Occupancy.OfferTo(_to) != this)
            return;
        Simulator.Occupancy.EndOffer(_to, this);
        _timer?.Dispose();
        _from.Tell(new TransferReplied(_call.Id, accepted ? "OK" : "NOK", _from.Extension, _to.Extension));
        if (!accepted)
            _call.Transfer = null;
        else if (Simulator.Occupancy.IsFree(_to))
            Ring();
        else
            Failed();
    }

    public void LegRings(AgentLeg leg)
    {
        _call.Device.AgentRings(_call);
        _to.Tell(new AgentRung(_call.Id, _call.CustomerNumber, _to.Extension, _call.Line, (int)VccSimulatedCallDirection.Inbound));
    }

    public void LegAnswered(AgentLeg leg, string sdp)
    {
        _timer?.Dispose();
        _call.Transfer = null;
        _call.Device.Answered(_call, leg.Number, sdp);
        _to.Tell(new AgentAnswered(_call.Id, _to.Extension));
        if (_toQueue)
        {
            _call.MoveTo(leg, TimeSpan.Zero);
            return;
        }

        // The message and the BYE travel on different sockets; the message comes first (recording transfer-a2a-accept).
        _from.Tell(Done("OK"));
        _call.MoveTo(leg, Simulator.Options.ErrorToByeDelay);
    }

    public void LegFailed(AgentLeg leg)
    {
        _call.Device.LegEnded(_call, leg.Number);
        _to.Tell(new AgentEnded(_call.Id, _to.Extension));
        Failed();
    }

    public void CallEnded()
    {
        _timer?.Dispose();
        Simulator.Occupancy.EndOffer(_to, this);
        if (_leg is { HasEnded: false })
            _to.Tell(new AgentEnded(_call.Id, _to.Extension));
        _call.Transfer = null;
    }

    private void Ring()
    {
        _timer = Simulator.After(Simulator.Options.AgentRingTime, () =>
        {
            if (_leg is not { HasEnded: false, IsAnswered: false } leg)
                return;
            leg.End();
            LegFailed(leg);
        });
        _leg = _call.Ring(_to);
    }

    private void Failed()
    {
        _timer?.Dispose();
        _call.Transfer = null;
        // VCC's message for a transfer that fails after its acceptance is not known (choice).
        if (_toQueue)
            _from.Tell(new CommandResponse(CommandResponse.TransferToQueueId, CommandStatus.AgentNotThere, _call.Id));
        else
            _from.Tell(Done(CommandStatus.AgentNotThere));
    }

    private TransferDone Done(string status) => new(_call.Id, status, _from.Extension, _to.Extension, _from.Extension);
}
