using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>
/// Messages of one channel that are lost, repeated, late, garbled or in the wrong order, for an agent or for a customer's number.
/// A fault's value names a kind of message.
/// </summary>
internal sealed class OutgoingFaults(Exchange exchange, string channel, TextSocket socket, string? number = null)
{
    private const string Garbage = "\u0000{\"objectId\":";

    private (string Text, Action<string> Send)? _heldBack;

    public void Pass(Agent? agent, string name, string text, Action<string> send)
    {
        VccFault? Take(string kind) => exchange.Faults.Take($"{channel}.{kind}", agent, number, name);

        if (socket.IsFrozen || Take("lose") is not null)
            return;
        if (Take("corrupt") is not null)
            text = Garbage + text;
        if (Take("delay") is { } late)
        {
            exchange.After(late.Delay ?? TimeSpan.FromSeconds(1), () => send(text));
            return;
        }

        if (_heldBack is null && Take("reorder") is not null)
        {
            _heldBack = (text, send);
            return;
        }

        send(text);
        if (Take("duplicate") is not null)
            send(text);
        if (_heldBack is not { } held)
            return;
        _heldBack = null;
        held.Send(held.Text);
    }
}
