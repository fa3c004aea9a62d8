using System.Globalization;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.Sip;

/// <summary>Keeps bindings by Contact, so that a leaving and an arriving tab do not disturb each other (contract §0.6).</summary>
internal sealed class Registrar(SipService sip)
{
    private const int DefaultExpiry = 600;
    private const int ShortestExpiry = 10;
    private const int LongestExpiry = 3600;
    private const int MostBindings = 10;

    private readonly Dictionary<SipConnection, List<ContactBinding>> _bindings = [];

    public ContactBinding? BindingOf(SipConnection connection) => _bindings.GetValueOrDefault(connection)?.LastOrDefault();

    public void Register(SipConnection connection, SipMessage request)
    {
        if (AgentOf(request) is not { } agent)
        {
            connection.Send(request.CreateResponse(404, "Not Found", SipService.NewTag()));
            return;
        }

        connection.Agent = agent;
        if (!RegistrationFaults.MayRegister(sip.State, connection, agent, request))
            return;
        var contact = SipAddress.Parse(request["Contact"]);
        var expires = Expiry(request, contact);
        ContactBinding? binding = null;
        if (expires == 0)
            Unregister(agent, contact.Uri);
        else if (contact.Uri.Length > 0)
            binding = Bind(connection, agent, contact.Uri, expires);
        var answer = request.CreateResponse(200, "OK", SipService.NewTag());
        if (sip.State.Faults.Take(VccFaultNames.SipRegisterWithoutContact, agent) is null)
        {
            // The new binding comes first: JsSIP ignores a response without its own Contact.
            foreach (var known in Of(agent).OrderByDescending(other => other == binding))
                answer.With("Contact", $"<{known.Contact}>;expires={(known == binding ? expires : DefaultExpiry).ToString(CultureInfo.InvariantCulture)}");
        }

        connection.Send(answer);
        binding?.CatchUp();
    }

    public void Lost(SipConnection connection)
    {
        if (!_bindings.Remove(connection, out var bindings))
            return;
        foreach (var binding in bindings.Where(binding => binding.Connection == connection))
            binding.SocketLost();
    }

    private ContactBinding Bind(SipConnection connection, Agent agent, string contact, int expires)
    {
        var known = Of(agent).FirstOrDefault(binding => binding.Contact == contact);
        var binding = known ?? new ContactBinding(sip, agent, contact);
        if (known is null)
        {
            if (agent.Bindings.Count >= MostBindings)
                Of(agent).First().Forget();
            agent.Bindings.Add(binding);
        }

        if (binding.Connection != connection)
        {
            binding.ComesFrom(connection);
            if (!_bindings.TryGetValue(connection, out var bindings))
                _bindings[connection] = bindings = [];
            bindings.Add(binding);
        }

        binding.ExpiresIn(TimeSpan.FromSeconds(expires));
        return binding;
    }

    private static IEnumerable<ContactBinding> Of(Agent agent) => agent.Bindings.OfType<ContactBinding>();

    private static void Unregister(Agent agent, string contact)
    {
        foreach (var binding in Of(agent).ToArray())
        {
            if (contact == "*" || binding.Contact == contact)
                binding.Forget();
        }
    }

    private Agent? AgentOf(SipMessage request)
    {
        var address = request.To;
        var domain = sip.State.Domains.WithSipHost(address.Host);
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
