using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Client;

/// <summary>One VCC domain and how its agents are logged in. An <see cref="IVccAccountProvider"/> returns it.</summary>
/// <remarks>Not sealed, because <see cref="VccEmbedOptions"/> is an account read from configuration.</remarks>
public class VccAccount
{
    /// <summary>The root of VCC's web service, <c>https</c>, or <c>http</c> on a loopback host; default <see cref="VccBaseAddresses.Vcc"/>.</summary>
    public Uri? BaseAddress { get; set; } = VccBaseAddresses.Vcc;

    /// <summary>The domain VCC gave the company: 1 to 64 letters, digits, <c>_</c> or <c>-</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>The domain's access key, from VCC's support. Assign a string. No member returns it.</summary>
    public VccAccessKey? AccessKey { get; set; }

    /// <summary>How long a token is valid; default 12 hours, between 1 minute and 2 days.</summary>
    /// <remarks>VCC sends the token again at each reconnect. A reconnect refused during a call cannot be repaired, so a token must outlive a shift.</remarks>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How the token states when it expires; default VCC's documented form.</summary>
    public VccTokenExpiry TokenExpiry { get; set; }

    /// <summary>The zone in which <see cref="VccTokenExpiry.LocalTime"/> is written; default Vietnam, +07:00.</summary>
    [JsonIgnore]
    public VccTimeZone TimeZone { get; set; } = VccTimeZone.Vietnam;

    /// <summary>The form of the login's body; default JSON. After HTTP 400 or 415, one other form is tried.</summary>
    public VccLoginForm LoginForm { get; set; }

    /// <summary>The login's path, relative to <see cref="BaseAddress"/>; <c>{domain}</c> stands for the domain.</summary>
    public string LoginPath { get; set; } = "{domain}/thirdParty/login";

    /// <summary>How long one login may take with all its attempts; default 10 seconds, at most 5 minutes.</summary>
    public TimeSpan LoginTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Roots trusted for this account in addition to the machine's, e.g. a company's own CA. TLS checks cannot be switched off.</summary>
    /// <remarks><c>AddVccEmbed</c> reads files in PEM or DER from configuration. The configuration binder (<c>Bind</c>) cannot, and leaves them out.</remarks>
    [JsonIgnore]
    public X509Certificate2Collection TrustedCertificates { get; } = [];

    /// <summary>Whether W3C trace context (<c>traceparent</c>) goes to VCC; default no.</summary>
    public bool SendTraceContext { get; set; }

    // Set by AddVccEmbed. The operator chose such an account, so the network rules for a provider's accounts do not apply.
    internal bool IsConfigured { get; set; }

    /// <summary>The domain and its address, without the key.</summary>
    public override string ToString() => $"{Domain ?? "(no domain)"} at {BaseAddress}";
}

/// <summary>An account read from configuration: section <c>Vcc</c>, named accounts from <c>Vcc:Accounts:&lt;name&gt;</c>.</summary>
public sealed class VccEmbedOptions : VccAccount
{
    /// <summary>The configuration section of the default account.</summary>
    public const string SectionName = "Vcc";
}

/// <summary>The form of a login's body.</summary>
public enum VccLoginForm
{
    /// <summary><c>application/json</c>, as VCC documents it.</summary>
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    UrlEncoded,

    /// <summary><c>multipart/form-data</c>, as VCC's PHP demo sends it.</summary>
    Multipart,
}

/// <summary>The format of a token's expiry. VCC's editions use all three.</summary>
public enum VccTokenExpiry
{
    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> in the account's time zone, as VCC documents it.</summary>
    LocalTime,

    /// <summary>ISO 8601 in UTC, e.g. <c>2030-01-01T00:00:00Z</c>, as integrations with 3C send it.</summary>
    Iso8601,

    /// <summary>No <c>expired</c> at all: VCC applies its own limit.</summary>
    Omitted,
}

/// <summary>The base addresses of the three vendors that serve the same scripts.</summary>
public static class VccBaseAddresses
{
    /// <summary>VCC of Vinaphone, the default (VCC's integration guide).</summary>
    public static Uri Vcc { get; } = new("https://web.vcc-vinaphone.com.vn/");

    /// <summary>3C of MobiFone.</summary>
    public static Uri ThreeC { get; } = new("https://3c-capi.mobifone.vn/");

    /// <summary>CareSoft.</summary>
    public static Uri CareSoft { get; } = new("https://capi.caresoft.vn/");
}
