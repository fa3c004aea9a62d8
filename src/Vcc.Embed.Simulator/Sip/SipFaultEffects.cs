using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Immediate faults of an agent's SIP sockets and calls.</summary>
internal static class SipFaultEffects
{
    public static void Apply(VccFault fault, Agent agent)
    {
        var bindings = agent.Bindings.OfType<ContactBinding>().ToArray();
        var sockets = bindings.Select(binding => binding.Connection?.Socket).Where(socket => socket is not null).Distinct();
        switch (fault.Name)
        {
            case VccFaultNames.SipDrop:
                foreach (var socket in sockets)
                    socket!.Abort();
                break;
            case VccFaultNames.SipFreeze:
                foreach (var socket in sockets)
                    socket!.IsFrozen = true;
                break;
            case VccFaultNames.SipByeBeforeAck:
                foreach (var dialog in bindings.SelectMany(binding => binding.Dialogs).Where(dialog => !dialog.HasEnded).ToArray())
                    dialog.Send(dialog.Headers.Request("BYE"));
                break;
        }
    }
}
