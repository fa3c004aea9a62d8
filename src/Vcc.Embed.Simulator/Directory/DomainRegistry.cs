namespace Vcc.Embed.Simulator.Directory;

/// <summary>All domains of one simulator.</summary>
internal sealed class DomainRegistry
{
    private readonly List<Domain> _all;

    public DomainRegistry(VccSimulatorOptions options)
    {
        Default = new Domain(options.DefaultDomain, isDefault: true);
        _all = [Default, .. options.MoreDomains.Select(domain => new Domain(domain, isDefault: false))];
    }

    public Domain Default { get; }
    public IReadOnlyList<Domain> All => _all;

    public Domain? Find(string? name) => _all.Find(domain => domain.Name == name);

    public Domain? WithSipHost(string? host) => _all.Find(domain => domain.SipHost == host);

    public Domain? WithHotline(string number) => _all.Find(domain => domain.Hotlines.ContainsKey(number));
}
