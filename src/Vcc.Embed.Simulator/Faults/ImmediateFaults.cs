using System.Globalization;
using Vcc.Embed.Simulator.AgentChannel;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Faults;

/// <summary>Faults that happen at once to what is connected.</summary>
internal static class ImmediateFaults
{
    private const int MostFloodMessages = 10_000;

    public static void Happen(Exchange exchange, VccFault fault)
    {
        foreach (var page in exchange.Customers.Pages.ToArray())
        {
            if (fault.Number is null || fault.Number == page.Key)
                Happen(fault.Name, page.Value);
        }

        foreach (var agent in exchange.Domains.All.SelectMany(domain => domain.Agents))
        {
            if (fault.Extension is null || agent.Is(fault.Extension))
                Happen(exchange, fault, agent);
        }
    }

    private static void Happen(string fault, ICustomerDevice page)
    {
        if (fault == "customer.drop")
            page.Socket?.Abort();
        else if (fault == "customer.freeze" && page.Socket is { } socket)
            socket.IsFrozen = true;
    }

    private static void Happen(Exchange exchange, VccFault fault, Agent agent)
    {
        switch (fault.Name)
        {
            case "agentChannel.drop":
                EachTab(agent, tab => tab.Socket.Abort());
                break;
            case "agentChannel.freeze":
                EachTab(agent, tab => tab.Socket.IsFrozen = true);
                break;
            case "agentChannel.flood":
                Flood(agent, fault);
                break;
            case "agentChannel.send":
                EachTab(agent, tab => tab.Send("sent by hand", fault.Value ?? ""));
                break;
            case "sip.drop":
                EachSipSocket(agent, socket => socket.Abort());
                break;
            case "sip.freeze":
                EachSipSocket(agent, socket => socket.IsFrozen = true);
                break;
            case "sip.byeBeforeAck":
                ByeNow(agent);
                break;
            case "voice.takenElsewhere":
                agent.Voice?.Send(new VoiceDisabled());
                agent.Voice = null;
                break;
            case "invite.foreign":
                new StrayCall(exchange, agent, HeadlessSdp.Offer()).Ring(fault.Value ?? "0999999999");
                break;
        }
    }

    private static void EachTab(Agent agent, Action<AgentSocket> action)
    {
        foreach (var tab in agent.Sockets.ToArray())
            action(tab);
    }

    private static void EachSipSocket(Agent agent, Action<TextSocket> action)
    {
        foreach (var socket in agent.Bindings.Select(binding => binding.Connection?.Socket).OfType<TextSocket>().Distinct().ToArray())
            action(socket);
    }

    private static void Flood(Agent agent, VccFault fault)
    {
        var count = int.TryParse(fault.Value, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, MostFloodMessages) : 1000;
        for (var i = 0; i < count; i++)
            agent.Tell(new StatusChanged("OK"));
    }

    private static void ByeNow(Agent agent)
    {
        foreach (var dialog in agent.Bindings.SelectMany(binding => binding.Dialogs).Where(dialog => !dialog.HasEnded).ToArray())
            dialog.Send(dialog.Headers.Request("BYE"));
    }
}
