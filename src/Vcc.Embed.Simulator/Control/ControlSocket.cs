using System.Text.Json;
using System.Text.Json.Serialization;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A socket of the simulator's own pages. Its first frame makes it a customer phone or a console.</summary>
internal sealed class ControlSocket(SimulatorState state, TextSocket socket, string address)
{
    private IControlRole? _role;

    public void Received(string text) => state.Run(() =>
    {
        if (ControlFrame.Parse(text) is not { } frame)
            Send(new ControlError("badFrame", "A frame is one JSON object."));
        else if (_role is not null)
            _role.Received(frame);
        else
            Hello(frame);
    });

    public void Closed() => state.Run(() => _role?.Closed());

    public TextSocket Socket { get; } = socket;

    public void Send<T>(T message) => Socket.Send(Write(message));

    public static string Write<T>(T message)
    {
        JsonSerializerContext context = message is CustomerMessage or ControlError or ControlDone ? SparseControlJson.Default : ControlJson.Default;
        return JsonSerializer.Serialize(message, typeof(T), context);
    }

    private void Welcome(string number)
    {
        if (state.Faults.Take(VccFaultNames.CustomerRefuse, number: number) is null)
            _role = new CustomerPage(state, this, number);
        else
            Socket.Abort();
    }

    private void Hello(ControlFrame frame)
    {
        switch (frame)
        {
            case { Type: "hello", Role: "console" }:
                _role = new ConsolePage(state, this, address);
                break;
            case { Type: "hello", Role: "customer", Number: { Length: > 0 and <= 32 } number }:
                Welcome(number);
                break;
            default:
                Send(new ControlError("badFrame", "The first frame is a hello with the role customer and a number, or console."));
                break;
        }
    }
}
