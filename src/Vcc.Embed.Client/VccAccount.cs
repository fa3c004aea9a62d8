using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;

namespace Vcc.Embed.Client;

/// <summary>One VCC domain and how to log its agents in: what an <see cref="IVccAccountProvider"/> returns.</summary>
/// <remarks>Not sealed because <see cref="VccEmbedOptions"/> is the same thing read from configuration.</remarks>
public class VccAccount
{
    /// <summary>The root of VCC's web service, <c>https</c>, or <c>http</c> on a loopback host; default <see cref="VccBaseAddresses.Vcc"/>.</summary>
    public Uri? BaseAddress { get; set; } = VccBaseAddresses.Vcc;

    /// <summary>The domain VCC gave the company: 1 to 64 letters, digits, <c>_</c> or <c>-</c>.</summary>
    public string? Domain { get; set; }

    /// <summary>The domain's access key, from VCC's support. Assign a string; nothing gives it back.</summary>
    public VccAccessKey? AccessKey { get; set; }

    /// <summary>How long a token is valid; default 12 hours, between 1 minute and 30 days.</summary>
    /// <remarks>VCC sends the token again whenever its channel reconnects, and a reconnect refused during a call cannot be repaired: a token outlives a shift.</remarks>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How the token says when it expires; default VCC's documented form.</summary>
    public VccTokenExpiry TokenExpiry { get; set; }

    /// <summary>The zone in which <see cref="VccTokenExpiry.LocalTime"/> is written; default Vietnam, +07:00.</summary>
    [JsonIgnore]
    public TimeZoneInfo TimeZone { get; set; } = VccTimeZone.Vietnam;

    /// <summary>The form of the login's body; default JSON. Answered with 400 or 415, one other form is tried.</summary>
    public VccLoginForm LoginForm { get; set; }

    /// <summary>Where the login is, relative to <see cref="BaseAddress"/>; <c>{domain}</c> stands for the domain.</summary>
    public string LoginPath { get; set; } = "{domain}/thirdParty/login";

    /// <summary>How long one login may take with all its attempts; default 10 seconds, at most 5 minutes.</summary>
    public TimeSpan LoginTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Roots trusted for this account in addition to the machine's, e.g. a company's own CA. TLS checks cannot be switched off.</summary>
    [JsonIgnore]
    public X509Certificate2Collection TrustedCertificates { get; } = [];

    /// <summary>Whether W3C trace context (<c>traceparent</c>) goes to VCC; default no.</summary>
    public bool SendTraceContext { get; set; }

    /// <summary>The domain and where it is, without the key.</summary>
    public override string ToString() => $"{Domain ?? "(no domain)"} at {BaseAddress}";
}
