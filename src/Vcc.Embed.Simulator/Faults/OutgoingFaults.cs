using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Sockets;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>
/// Applies the faults of one channel's messages: lost, repeated, late, garbled or in the wrong order.
/// A fault's value names a kind of message.
/// </summary>
internal sealed class OutgoingFaults(SimulatorState state, MessageFaultNames names, TextSocket socket, string? number = null)
{
    private const string Garbage = "\u0000{\"objectId\":";

    private (string Text, Action<string> Send)? _heldBack;

    public void Pass(Agent? agent, string name, string text, Action<string> send)
    {
        VccFault? Take(string fault) => state.Faults.Take(fault, agent, number, name);

        if (socket.IsFrozen || Take(names.Lose) is not null)
            return;
        if (Take(names.Corrupt) is not null)
            text = Garbage + text;
        if (Take(names.Delay) is { } late)
        {
            state.After(late.Delay ?? TimeSpan.FromSeconds(1), () => send(text));
            return;
        }

        if (_heldBack is null && Take(names.Reorder) is not null)
        {
            _heldBack = (text, send);
            return;
        }

        send(text);
        if (Take(names.Duplicate) is not null)
            send(text);
        if (_heldBack is not { } held)
            return;
        _heldBack = null;
        held.Send(held.Text);
    }
}
