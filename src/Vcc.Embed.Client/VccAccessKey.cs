using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;
using Vcc.Embed.Client.Internal;
using Vcc.Embed.Client.Tokens;

namespace Vcc.Embed.Client;

/// <summary>A domain's access key. Whoever holds it is every agent of the domain, so nothing gives it back: not <c>ToString</c>, not JSON, not the debugger.</summary>
[UnsupportedOSPlatform("browser")]
[JsonConverter(typeof(RedactedJsonConverter<VccAccessKey>))]
[DebuggerDisplay(Redaction.Marker)]
[DebuggerTypeProxy(typeof(RedactedDebugView))]
public sealed class VccAccessKey
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Takes the key as VCC's support gave it, UTF-8, without changing it.</summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public VccAccessKey(string value)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("An access key is not empty.", nameof(value));
        ServerOnly.Demand();

        _value = value;
        var bytes = Encoding.UTF8.GetBytes(value);
        ByteCount = bytes.Length;
        Credentials = SigningKey.CredentialsFor(bytes);
    }

    internal int ByteCount { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal SigningCredentials Credentials { get; }

    internal bool HasOuterWhiteSpace => char.IsWhiteSpace(_value[0]) || char.IsWhiteSpace(_value[_value.Length - 1]);

    /// <summary>A key from its text; <see langword="null"/> from nothing or from an empty text, which the options' validation reports.</summary>
    public static VccAccessKey? FromString(string? value) => string.IsNullOrEmpty(value) ? null : new(value!);

    /// <summary>A key from its text; see <see cref="FromString"/>.</summary>
    public static implicit operator VccAccessKey?(string? value) => FromString(value);

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => Redaction.Marker;

    internal string Hide(string text) => text.Replace(_value, Redaction.Marker);
}
