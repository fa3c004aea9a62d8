using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>Messages of one channel that are lost, repeated, late, garbled or in the wrong order. A fault's value names a kind of message.</summary>
internal sealed class OutgoingFaults(Exchange exchange, string channel, TextSocket socket)
{
    private const string Garbage = "\u0000{\"objectId\":";

    private (string Text, Action<string> Send)? _heldBack;

    public void Pass(Agent? agent, string name, string text, Action<string> send)
    {
        var faults = exchange.Faults;
        if (socket.IsFrozen || faults.Take(channel + ".lose", agent, value: name) is not null)
            return;
        if (faults.Take(channel + ".corrupt", agent, value: name) is not null)
            text = Garbage + text;
        if (faults.Take(channel + ".delay", agent, value: name) is { } late)
        {
            exchange.After(late.Delay ?? TimeSpan.FromSeconds(1), () => send(text));
            return;
        }

        if (_heldBack is null && faults.Take(channel + ".reorder", agent, value: name) is not null)
        {
            _heldBack = (text, send);
            return;
        }

        send(text);
        if (faults.Take(channel + ".duplicate", agent, value: name) is not null)
            send(text);
        if (_heldBack is not { } held)
            return;
        _heldBack = null;
        held.Send(held.Text);
    }
}
