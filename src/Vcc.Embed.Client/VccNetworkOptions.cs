namespace Vcc.Embed.Client;

/// <summary>Where logins may connect to: section <c>Vcc:Network</c>, or <c>AddVccEmbed().ConfigureNetwork(…)</c>.</summary>
/// <remarks>
/// Accounts of <c>AddVccEmbed</c> are chosen by the operator and may use any https host, and http on loopback.
/// Accounts of an <see cref="IVccAccountProvider"/> may come from a tenant, so these options limit them.
/// They are read once, when the application starts.
/// </remarks>
public sealed class VccNetworkOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = VccEmbedOptions.SectionName + ":Network";

    /// <summary>Whether accounts of a provider may use this machine. Default <see langword="null"/>: in Development only.</summary>
    public bool? AllowLoopback { get; set; }

    /// <summary>The hosts that accounts of a provider may use. Default: the three vendors. The section adds to it.</summary>
    /// <remarks><c>*.example.vn</c> stands for all hosts below. An entry allows port 443, or the port it names, e.g. <c>vcc.example.vn:8443</c>.</remarks>
    public IList<string> AllowedHosts { get; } = [VccBaseAddresses.Vcc.Host, VccBaseAddresses.ThreeC.Host, VccBaseAddresses.CareSoft.Host];

    /// <summary>
    /// Address ranges in CIDR notation, e.g. <c>10.0.0.0/8</c>, that are refused by default. Private ranges are refused for accounts of a provider.
    /// Reserved ranges, e.g. <c>240.240.0.0/16</c> of service meshes, are refused for all accounts.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];
}
