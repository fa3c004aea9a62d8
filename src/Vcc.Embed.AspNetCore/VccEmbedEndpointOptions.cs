using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Vcc.Embed.AspNetCore;

/// <summary>How the endpoints of <c>MapVccEmbed</c> behave: section <c>Vcc:Endpoints</c>, then <c>AddVccEmbed().ConfigureEndpoints(o => …)</c>.</summary>
/// <remarks>Checked when the application starts. A later change that is not valid is logged and not used.</remarks>
public sealed class VccEmbedEndpointOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Vcc:Endpoints";

    /// <summary>The claim that holds the agent's extension. Default <see cref="VccEmbedClaimTypes.Extension"/>.</summary>
    public string ExtensionClaimType { get; set; } = VccEmbedClaimTypes.Extension;

    /// <summary>The claim that holds the name of the agent's VCC account. Default <see cref="VccEmbedClaimTypes.Account"/>.</summary>
    public string AccountClaimType { get; set; } = VccEmbedClaimTypes.Account;

    /// <summary>The address of the vendor's scripts. Default: <c>js/embed/</c> under the account's base address, as VCC documents it.</summary>
    /// <remarks>A relative address, e.g. <c>vcc-scripts/</c>, is below the application's path base.</remarks>
    public Uri? ScriptBase { get; set; }

    /// <summary>The script files in the order of loading, relative to the script base. Default <see langword="null"/>: the six that VCC documents.</summary>
    public IList<string>? Scripts { get; set; }

    /// <summary>The hash of each script by file name, written as in HTML's <c>integrity</c>: <c>sha384-…</c> (W3C Subresource Integrity). Empty by default.</summary>
    /// <remarks>Once one is set, a script that changed or has no hash does not run, and the phone reports <c>vendorDrift</c>. The scripts' server must allow CORS.</remarks>
    public IDictionary<string, string> ScriptIntegrity { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Further SIP users by which VCC calls the agent's own leg of an outbound call. The dialled number, the line and the extension always count.
    /// Default <see langword="null"/>: none. The phone answers such a leg at once.
    /// </summary>
    public IList<string>? AgentLegUsers { get; set; }

    /// <summary>Other scripts for the accounts named here. An entry replaces <see cref="ScriptBase"/>, <see cref="Scripts"/> and <see cref="ScriptIntegrity"/>. Names ignore case.</summary>
    public IDictionary<string, VccScriptOptions> AccountScripts { get; } = new Dictionary<string, VccScriptOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Further hosts that the vendor's scripts may connect to, e.g. <c>sip.example.vn</c>, <c>*.example.vn</c> or <c>sip.example.vn:8443</c>.</summary>
    /// <remarks>The hosts of the account's vendor are always in the realm's <c>connect-src</c>.</remarks>
    public IList<string> ConnectHosts { get; } = [];

    /// <summary>Origins of portals that show the application's pages in a frame, e.g. <c>https://portal.example.vn</c> or <c>https://*.example.vn</c>.</summary>
    /// <remarks>They join <c>'self'</c> in the realm's <c>frame-ancestors</c>. The portal's frame needs <c>allow="microphone; autoplay"</c>.</remarks>
    public IList<string> FrameAncestors { get; } = [];

    /// <summary>ICE servers for the agent's voice. Default <see langword="null"/>: those of the vendor's scripts. An empty list means none.</summary>
    /// <remarks>An <see cref="IVccIceServerProvider"/> replaces them.</remarks>
    [SuppressMessage("Usage", "CA2227", Justification = "The difference between null and empty has a meaning.")]
    public IList<VccIceServer>? IceServers { get; set; }

    /// <summary>The nonce of the application's own Content-Security-Policy for this request. Default <see langword="null"/>: none.</summary>
    /// <remarks>The tag helper and the realm page write it to every script tag and preload. A <c>nonce</c> attribute of a <c>&lt;vcc-softphone&gt;</c> tag wins.</remarks>
    public Func<HttpContext, string?>? ScriptNonce { get; set; }

    /// <summary>How long one VCC login serves the page views of an agent. Default 1 minute, at most 10; zero means a login per page view.</summary>
    /// <remarks>Never longer than a tenth of the token's lifetime, so that a page gets a token with most life left.</remarks>
    public TimeSpan SessionCacheDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a refusal of VCC is repeated without asking again. Default 30 seconds, at most 10 minutes.</summary>
    public TimeSpan RefusalCacheDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many logins of one account run at the same time. Default 8, at least 1.</summary>
    public int ConcurrentLogins { get; set; } = 8;

    /// <summary>How many VCC logins one user may cause in a row before the rate counts. Default 5, at least 1.</summary>
    public int SessionBurst { get; set; } = 5;

    /// <summary>How many VCC logins one user may cause per minute in the long run. Default 5, at least 1. More are refused with 429 and <c>Retry-After</c>.</summary>
    public int SessionsPerMinute { get; set; } = 5;

    /// <summary>How many posts of call records one user may send per minute. Default 120, at least 1. More are refused with 429 and <c>Retry-After</c>.</summary>
    public int CallPostsPerMinute { get; set; } = 120;

    /// <summary>How many customers one user may look up per minute. Default 60, at least 1. More are refused with 429 and <c>Retry-After</c>.</summary>
    public int LookupsPerMinute { get; set; } = 60;

    /// <summary>How many times one user may search contacts per minute; each pause in typing is one. Default 120, at least 1. More are refused with 429 and <c>Retry-After</c>.</summary>
    public int ContactSearchesPerMinute { get; set; } = 120;

    /// <summary>The list that an agent chooses from after a call. Empty by default: no choice. A record with another code is refused.</summary>
    /// <remarks>Keep a code that is no longer used as <see cref="VccWrapUpCode.IsRetired"/> for three days, because records may still wait in browsers.</remarks>
    public IList<VccWrapUpCode> WrapUpCodes { get; } = [];

    /// <summary>Whether customers of outbound calls are looked up too. Default <see langword="false"/>: inbound calls only.</summary>
    public bool LookUpOutboundCalls { get; set; }

    /// <summary>The page that creates a customer, e.g. <c>/customers/new?phone={e164}</c>. <c>{e164}</c> and <c>{number}</c> stand for the number. Default: none.</summary>
    public string? NewCustomerLink { get; set; }
}

/// <summary>The vendor's scripts of one account, see <see cref="VccEmbedEndpointOptions.AccountScripts"/>.</summary>
public sealed class VccScriptOptions
{
    /// <summary>See <see cref="VccEmbedEndpointOptions.ScriptBase"/>.</summary>
    public Uri? ScriptBase { get; set; }

    /// <summary>See <see cref="VccEmbedEndpointOptions.Scripts"/>.</summary>
    public IList<string>? Scripts { get; set; }

    /// <summary>See <see cref="VccEmbedEndpointOptions.ScriptIntegrity"/>.</summary>
    public IDictionary<string, string> ScriptIntegrity { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
