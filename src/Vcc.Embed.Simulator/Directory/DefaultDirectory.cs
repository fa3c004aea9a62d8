using Vcc.Embed.Simulator.Faults;

namespace Vcc.Embed.Simulator;

internal static class DefaultDirectory
{
    public const string Domain = "demo";
    public const string Hotline = "18001234";

    public static VccSimulatedDomainOptions Create()
    {
        var domain = new VccSimulatedDomainOptions(Domain);
        domain.AddAgents(5000, 10, queue: "1");
        // The recordings' agent 5006 has role 6; 7 and 9 follow the same pattern.
        SetRole(domain, "5006", 6);
        SetRole(domain, "5007", 7);
        SetRole(domain, "5009", 9);
        domain.Queues["2"] = ["5005", "5006", "5007", "5008", "5009"];
        foreach (var extension in FaultCatalogue.Extensions)
            domain.Agents.Add(new VccSimulatedAgentOptions(extension));
        domain.Hotlines[Hotline] = "1";
        domain.Hotlines["18005678"] = "2";
        domain.CalloutLines.Add(new VccSimulatedLine("1", Hotline, "Tổng đài chăm sóc khách hàng", IsDefault: true));
        domain.CalloutLines.Add(new VccSimulatedLine("2", "18005678", "Tổng đài bán hàng"));
        return domain;
    }

    private static void SetRole(VccSimulatedDomainOptions domain, string extension, int role)
    {
        for (var i = 0; i < domain.Agents.Count; i++)
        {
            if (domain.Agents[i].Extension == extension)
                domain.Agents[i] = domain.Agents[i] with { Role = role };
        }
    }
}
