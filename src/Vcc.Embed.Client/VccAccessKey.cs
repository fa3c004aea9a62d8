using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;
using Vcc.Embed.Client.Internal;

namespace Vcc.Embed.Client;

/// <summary>A domain's access key. It can sign in as every agent of the domain, so <c>ToString</c>, JSON and the debugger do not show it.</summary>
[UnsupportedOSPlatform("browser")]
[JsonConverter(typeof(RedactedJsonConverter<VccAccessKey>))]
[TypeConverter(typeof(VccAccessKeyTypeConverter))]
[DebuggerDisplay(Redaction.Marker)]
[DebuggerTypeProxy(typeof(RedactedDebuggerProxy))]
public sealed class VccAccessKey : IEquatable<VccAccessKey>
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

    /// <summary>Whether both are the same key, e.g. to notice that a provider's key changed.</summary>
    public bool Equals(VccAccessKey? other) => other is not null && other._value == _value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as VccAccessKey);

    /// <summary>A hash that differs from process to process.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Always <c>[redacted]</c>.</summary>
    public override string ToString() => Redaction.Marker;

    internal string Redact(string text) => text.Replace(_value, Redaction.Marker);

    // Compares without a time that depends on the content.
    internal bool HasSigned(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0)
            return false;

        using var hmac = new HMACSHA256(((SymmetricSecurityKey)Credentials.Key).Key);
        var signature = Base64UrlEncoder.Encode(hmac.ComputeHash(Encoding.ASCII.GetBytes(token.Substring(0, end))));
        return Utility.AreEqual(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(token.Substring(end + 1)));
    }

    // HMAC pads keys with zeros up to its block of 64 bytes (RFC 2104 section 2). So this padding changes no signature.
    private static SigningCredentials CreateCredentials(byte[] key)
    {
        if (key.Length < ShortestForLibrary)
            Array.Resize(ref key, ShortestForLibrary);

        return new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);
    }
}

/// <summary>Lets the configuration binder make a key from text. The other direction gives the marker of a redacted secret.</summary>
internal sealed class VccAccessKeyTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => VccAccessKey.FromString((string)value);

    public override object ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) => Redaction.Marker;
}
