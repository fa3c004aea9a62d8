using System.Globalization;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Keeps bindings by Contact, so that a leaving and an arriving tab do not disturb each other (contract §0.6).</summary>
internal sealed class Registrar(Exchange exchange)
{
    private const int DefaultExpiry = 600;
    private const int ShortestExpiry = 10;
    private const int LongestExpiry = 3600;
    private const int MostBindings = 10;

    private readonly Dictionary<SipConnection, List<Flow>> _flows = [];

    public Flow? FlowOf(SipConnection connection) => _flows.GetValueOrDefault(connection)?.LastOrDefault();

    public void Register(SipConnection connection, SipMessage request)
    {
        if (AgentOf(request) is not { } agent)
        {
            connection.Send(request.Answer(404, "Not Found", SipService.NewTag()));
            return;
        }

        connection.Agent = agent;
        if (!RegistrationFaults.MayRegister(exchange, connection, agent, request))
            return;
        var contact = SipAddress.Parse(request["Contact"]);
        var expires = Expiry(request, contact);
        Flow? flow = null;
        if (expires == 0)
            Unregister(agent, contact.Uri);
        else if (contact.Uri.Length > 0)
            flow = Bind(connection, agent, contact.Uri, expires);
        var answer = request.Answer(200, "OK", SipService.NewTag());
        if (exchange.Faults.Take("sip.registerWithoutContact", agent) is null)
        {
            // The one just registered first: JsSIP looks for its own and ignores an answer without it.
            foreach (var binding in agent.Bindings.OrderByDescending(binding => binding == flow))
                answer.With("Contact", $"<{binding.Contact}>;expires={(binding == flow ? expires : DefaultExpiry).ToString(CultureInfo.InvariantCulture)}");
        }

        connection.Send(answer);
        flow?.CatchUp();
    }

    public void Lost(SipConnection connection)
    {
        if (!_flows.Remove(connection, out var flows))
            return;
        foreach (var flow in flows.Where(flow => flow.Connection == connection))
            flow.SocketLost();
    }

    private Flow Bind(SipConnection connection, Agent agent, string contact, int expires)
    {
        var known = agent.Bindings.Find(binding => binding.Contact == contact);
        var flow = known ?? new Flow(exchange, agent, contact);
        if (known is null)
        {
            if (agent.Bindings.Count >= MostBindings)
                agent.Bindings[0].Forget();
            agent.Bindings.Add(flow);
        }

        if (flow.Connection != connection)
        {
            flow.ComesFrom(connection);
            if (!_flows.TryGetValue(connection, out var flows))
                _flows[connection] = flows = [];
            flows.Add(flow);
        }

        flow.ExpiresIn(TimeSpan.FromSeconds(expires));
        return flow;
    }

    private static void Unregister(Agent agent, string contact)
    {
        foreach (var binding in agent.Bindings.ToArray())
        {
            if (contact == "*" || binding.Contact == contact)
                binding.Forget();
        }
    }

    private Agent? AgentOf(SipMessage request)
    {
        var address = request.To;
        var domain = exchange.Domains.WithSipHost(address.Host);
        return domain?.Agent(address.User);
    }

    private static int Expiry(SipMessage request, SipAddress contact)
    {
        var text = contact.Parameter("expires") ?? request["Expires"];
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
            return DefaultExpiry;
        return seconds <= 0 ? 0 : Math.Clamp(seconds, ShortestExpiry, LongestExpiry);
    }
}
