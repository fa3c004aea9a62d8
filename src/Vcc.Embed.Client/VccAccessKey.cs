using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>A domain's access key. It can sign in as every agent of the domain, so <c>ToString</c>, JSON and the debugger do not show it.</summary>
[UnsupportedOSPlatform("browser")]
[JsonConverter(typeof(RedactedJsonConverter<VccAccessKey>))]
[DebuggerDisplay(Redaction.Marker)]
[DebuggerTypeProxy(typeof(RedactedDebuggerProxy))]
public sealed class VccAccessKey
{
    /// <summary>The fewest bytes that the signing library accepts for HS256. VCC's keys have 16 characters.</summary>
    internal const int ShortestForLibrary = 32;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Creates a key from the text that VCC's support gave, in UTF-8 and unchanged.</summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    /// <exception cref="PlatformNotSupportedException">The code runs in a browser.</exception>
    public VccAccessKey(string value)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException("An access key is not empty.", nameof(value));
        BrowserGuard.ThrowIfBrowser();

        _value = value;
        var bytes = Encoding.UTF8.GetBytes(value);
        ByteCount = bytes.Length;
        Credentials = CreateCredentials(bytes);
    }

    internal int ByteCount { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal SigningCredentials Credentials { get; }

    internal bool HasOuterWhiteSpace => char.IsWhiteSpace(_value[0]) || char.IsWhiteSpace(_value[_value.Length - 1]);

    /// <summary>A key from its text; <see langword="null"/> from a missing or empty text, which the options' validation reports.</summary>
    public static VccAccessKey? FromString(string? value) => string.IsNullOrEmpty(value) ? null : new(value!);

    /// <summary>A key from its text; see <see cref="FromString"/>.</summary>
    public static implicit operator VccAccessKey?(string? value) => FromString(value);

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => Redaction.Marker;

    internal string Redact(string text) => text.Replace(_value, Redaction.Marker);

    // HMAC fills keys up to its block of 64 bytes with zeros (RFC 2104 section 2), so this padding changes no signature.
    private static SigningCredentials CreateCredentials(byte[] key)
    {
        if (key.Length < ShortestForLibrary)
            Array.Resize(ref key, ShortestForLibrary);

        return new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);
    }
}
