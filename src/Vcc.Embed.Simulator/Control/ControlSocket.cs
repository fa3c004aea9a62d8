using System.Text.Json;
using System.Text.Json.Serialization;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Control;

/// <summary>A page of the simulator's own: it becomes a customer's telephone or a console with its first frame.</summary>
internal sealed class ControlSocket(Exchange exchange, TextSocket socket, string address)
{
    private IControlRole? _role;

    public void Received(string text) => exchange.Run(() =>
    {
        if (ControlFrame.Parse(text) is not { } frame)
            Send(new ControlError("badFrame", "A frame is one JSON object."));
        else if (_role is not null)
            _role.Received(frame);
        else
            Hello(frame);
    });

    public void Closed() => exchange.Run(() => _role?.Closed());

    public TextSocket Socket { get; } = socket;

    public void Send<T>(T message) => Socket.Send(Write(message));

    public static string Write<T>(T message)
    {
        JsonSerializerContext context = message is CustomerMessage or ControlError or ControlDone ? SparseControlJson.Default : ControlJson.Default;
        return JsonSerializer.Serialize(message, typeof(T), context);
    }

    private void Welcome(string number)
    {
        if (exchange.Faults.Take("customer.refuse", number: number) is null)
            _role = new CustomerPage(exchange, this, number);
        else
            Socket.Abort();
    }

    private void Hello(ControlFrame frame)
    {
        switch (frame)
        {
            case { Type: "hello", Role: "console" }:
                _role = new ConsolePage(exchange, this, address);
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
