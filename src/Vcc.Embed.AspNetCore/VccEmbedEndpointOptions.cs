using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore;

/// <summary>How the endpoints of <c>MapVccEmbed</c> behave. Set with <c>AddVccEmbed().ConfigureEndpoints(o => …)</c>.</summary>
public sealed class VccEmbedEndpointOptions
{
    /// <summary>The claim that holds the agent's extension. Default <see cref="VccEmbedClaimTypes.Extension"/>.</summary>
    public string ExtensionClaimType { get; set; } = VccEmbedClaimTypes.Extension;

    /// <summary>The claim that holds the name of the agent's VCC account. Default <see cref="VccEmbedClaimTypes.Account"/>.</summary>
    public string AccountClaimType { get; set; } = VccEmbedClaimTypes.Account;

    /// <summary>Where the vendor's scripts are, ending in <c>/</c>. Default: <c>js/embed/</c> under the account's base address, as VCC documents it.</summary>
    public Uri? ScriptBase { get; set; }

    /// <summary>The script files in the order of loading, relative to the script base. Default <see langword="null"/>: the six that VCC documents.</summary>
    public IList<string>? Scripts { get; set; }

    /// <summary>
    /// The hash that each script must have, by file name, written as in HTML's <c>integrity</c>: <c>sha384-…</c> (W3C Subresource Integrity). Empty by default;
    /// once one is set, a script that changed or has no hash here does not run and the phone reports <c>vendorDrift</c>. The scripts' server must allow CORS, or be your own mirror.
    /// </summary>
    public IDictionary<string, string> ScriptIntegrity { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// SIP users by which VCC calls the agent's own leg of an outbound call, besides the dialled number, the line and the extension.
    /// Default <see langword="null"/>: none. The phone answers such a leg at once.
    /// </summary>
    public IList<string>? AgentLegUsers { get; set; }

    /// <summary>ICE servers for the agent's voice. Default <see langword="null"/>: what the vendor's scripts bring along. An empty list means none.</summary>
    public IList<VccIceServer>? IceServers { get; set; }

    /// <summary>
    /// The nonce of the application's own Content-Security-Policy for this request. It is written to every script tag and preload that the tag helper and
    /// the realm page contain. Default <see langword="null"/>: none. A <c>nonce</c> attribute of a <c>&lt;vcc-softphone&gt;</c> tag wins.
    /// </summary>
    public Func<HttpContext, string?>? ScriptNonce { get; set; }

    /// <summary>How many sessions one user may open in a row before the rate counts. A page without client-side navigation opens one per page view. Default 30, at least 1.</summary>
    public int SessionBurst { get; set; } = 30;

    /// <summary>How many sessions one user may open per minute in the long run. More is refused with 429 and <c>Retry-After</c>. Default 30, at least 1.</summary>
    public int SessionsPerMinute { get; set; } = 30;
}
