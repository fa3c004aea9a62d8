using System.Diagnostics;
using System.Text.Json.Serialization;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>An agent's token for VCC. Only <see cref="Reveal"/> shows it.</summary>
[JsonConverter(typeof(RedactedJsonConverter<VccToken>))]
[DebuggerDisplay(Redaction.Marker)]
[DebuggerTypeProxy(typeof(RedactedDebuggerProxy))]
public sealed class VccToken
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Creates a token from its text.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public VccToken(string value, DateTimeOffset? expiresAt = null)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("A token is not empty.", nameof(value));
        _value = value;
        ExpiresAt = expiresAt;
    }

    /// <summary>When the token expires, by this machine's clock; <see langword="null"/> when the token holds no expiry.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The token's text, for <c>csInit</c> only. Never write it to a log or an address.</summary>
    public string Reveal() => _value;

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => Redaction.Marker;

    internal string Redact(string text) => text.Replace(_value, Redaction.Marker);
}
