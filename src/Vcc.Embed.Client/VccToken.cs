using System.Diagnostics;
using System.Text.Json.Serialization;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>A token that is one agent towards VCC until it expires. Only <see cref="Reveal"/> shows it.</summary>
[JsonConverter(typeof(RedactedJsonConverter<VccToken>))]
[DebuggerDisplay(Redaction.Marker)]
[DebuggerTypeProxy(typeof(RedactedDebugView))]
public sealed class VccToken
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    internal VccToken(string value, DateTimeOffset? expiresAt)
    {
        _value = value;
        ExpiresAt = expiresAt;
    }

    /// <summary>When VCC stops taking it, by our clock; <see langword="null"/> when the token does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The token itself: hand it to <c>csInit</c> and nowhere else, never to a log or an address.</summary>
    public string Reveal() => _value;

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => Redaction.Marker;

    internal string Hide(string text) => text.Replace(_value, Redaction.Marker);
}
