using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Faults;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A customer phone in a browser.</summary>
internal sealed class CustomerPage : IControlRole, ICustomerDevice
{
    private readonly SimulatorState _state;
    private readonly ControlSocket _socket;
    private readonly string _number;
    private readonly OutgoingFaults _faults;

    public CustomerPage(SimulatorState state, ControlSocket socket, string number)
    {
        _state = state;
        _socket = socket;
        _number = number;
        _faults = new OutgoingFaults(state, MessageFaultNames.OfCustomer, socket.Socket, number);
        state.Customers.Add(number, this);
        state.Transcript.Write("customer", "open", number, "open");
        Send("welcome", new Welcome(ConsoleSnapshot.Hotlines(state), state.Options.Profile.ToString()));
    }

    public TextSocket Socket => _socket.Socket;

    public void Received(ControlFrame frame)
    {
        _state.Transcript.Write("customer", "from-customer", _number, frame.Type, frame.Digit ?? frame.To ?? "");
        if (frame.Type == "call")
        {
            Place(frame);
            return;
        }

        if (_state.Calls.Find(frame.CallId ?? "") is not { } call || call.Device != this)
        {
            // The call may have ended while the frame was on its way.
            if (frame.Type is not ("offer" or "answer" or "reject" or "hangUp" or "dtmf"))
                _socket.Send(new ControlError("unknownType", $"There is no '{frame.Type}' from a customer's page."));
            return;
        }

        switch (frame.Type)
        {
            case "offer":
                call.Offered(frame.Leg, frame.Sdp ?? "");
                break;
            case "answer":
                call.CustomerAnswers();
                break;
            case "reject":
                call.CustomerRejects(frame.SipCode ?? 486);
                break;
            case "hangUp":
                call.CustomerHangsUp();
                break;
            case "dtmf" when Media.Dtmf.IsDigit(frame.Digit ?? ""):
                call.CustomerSendsDtmf(frame.Digit!);
                break;
            default:
                _socket.Send(new ControlError("unknownType", $"There is no '{frame.Type}' from a customer's page."));
                break;
        }
    }

    public void Closed()
    {
        _state.Transcript.Write("customer", "close", _number, "close");
        _state.Customers.Remove(_number, this);
    }

    public void Calling(CustomerCall call) => Tell(call, new CustomerMessage("calling"));

    public void OfferWanted(CustomerCall call, int leg) =>
        Tell(call, new CustomerMessage("offerWanted") { Leg = leg, From = call.Line, To = call.CustomerNumber });

    public void AgentRings(CustomerCall call) => Tell(call, new CustomerMessage("ringing"));

    public void Answered(CustomerCall call, int leg, string sdp) => Tell(call, new CustomerMessage("answered") { Leg = leg, Sdp = sdp });

    public void Incoming(CustomerCall call) => Tell(call, new CustomerMessage("incoming") { From = call.Line });

    public void Connected(CustomerCall call) => Tell(call, new CustomerMessage("connected"));

    public void AgentMuted(CustomerCall call, bool muted) => Tell(call, new CustomerMessage("agentMuted") { Muted = muted });

    public void Held(CustomerCall call, bool held) => Tell(call, new CustomerMessage("held") { Held = held });

    public void LegEnded(CustomerCall call, int leg) => Tell(call, new CustomerMessage("legEnded") { Leg = leg });

    public void Dtmf(CustomerCall call, string digit) => Tell(call, new CustomerMessage("dtmf") { Digit = digit });

    public void Ended(CustomerCall call, CallEnd end) => Tell(call, new CustomerMessage("ended") { Cause = end.Cause, SipCode = end.SipCode });

    private void Place(ControlFrame frame)
    {
        if (string.IsNullOrEmpty(frame.Sdp))
            _socket.Send(new ControlError("badFrame", "A call needs an sdp."));
        else if (InboundRouter.Place(_state, _number, frame.To ?? "", frame.Sdp) is null)
            _socket.Send(new ControlError("unknownHotline", $"Nobody has the number '{frame.To}'."));
    }

    private void Tell(CustomerCall call, CustomerMessage message)
    {
        _state.Transcript.Write("customer", "to-customer", _number, message.Type, message.Cause ?? message.Digit ?? "");
        Send(message.Type, message with { CallId = call.Id });
    }

    private void Send<T>(string name, T message) => _faults.Pass(null, name, ControlSocket.Write(message), Socket.Send);
}
