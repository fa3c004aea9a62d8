using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.AgentChannel.Handlers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>
/// A blind transfer. The asked agent agrees on the agent channel, is rung, and once it answers the former agent's leg ends:
/// the customer never stands alone (contract §4).
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

    private Exchange Exchange => _call.Exchange;

    /// <summary>Asks a named agent first.</summary>
    public static void Ask(CustomerCall call, Agent from, Agent to)
    {
        var transfer = new Transfer(call, from, to, toQueue: false);
        to.Asked = transfer;
        transfer._timer = transfer.Exchange.After(transfer.Exchange.Options.TransferAnswerTime, () => transfer.Answer(accepted: false));
        to.Tell(new TransferAsked(call.Id, from.Extension, to.Extension, call.CustomerNumber));
    }

    /// <summary>Rings an agent of a queue without asking.</summary>
    public static void ToQueue(CustomerCall call, Agent from, Agent to) => new Transfer(call, from, to, toQueue: true).Ring();

    public void Answer(bool accepted)
    {
        if (_to.Asked != this)
            return;
        _to.Asked = null;
        _timer?.Dispose();
        _from.Tell(new TransferAnswered(_call.Id, accepted ? "OK" : "NOK", _from.Extension, _to.Extension));
        if (!accepted)
            _call.Transfer = null;
        else if (_to.IsFree)
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

        // The news and the BYE travel on different sockets; the news comes first (recording transfer-a2a-accept).
        _from.Tell(Done("OK"));
        _call.MoveTo(leg, Exchange.Options.ErrorToByeDelay);
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
        if (_to.Asked == this)
            _to.Asked = null;
        if (_leg is { HasEnded: false })
            _to.Tell(new AgentEnded(_call.Id, _to.Extension));
        _call.Transfer = null;
    }

    private void Ring()
    {
        _timer = Exchange.After(Exchange.Options.AgentRingTime, () =>
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
        // How VCC tells that an agreed transfer came to nothing is not known; the agent must hear of it.
        if (_toQueue)
            _from.Tell(new CommandAnswered(TransferToQueue.AnswerId, CommandStatus.AgentNotThere, _call.Id));
        else
            _from.Tell(Done(CommandStatus.AgentNotThere));
    }

    private TransferDone Done(string status) => new(_call.Id, status, _from.Extension, _to.Extension, _from.Extension);
}
