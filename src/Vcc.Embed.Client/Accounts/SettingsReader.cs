using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Reads typed settings of one section. Its exceptions name the setting and a correct value.</summary>
/// <param name="section">The section.</param>
/// <param name="path">The path of the section, for messages.</param>
internal sealed class SettingsReader(IConfiguration section, string path)
{
    public string? Raw(string key) => section[key];

    public string? Text(string key) => section[key]?.Trim() is { Length: > 0 } text ? text : null;

    public Uri? Address(string key) => Read(key, "an address such as https://web.vcc-vinaphone.com.vn/",
        text => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null);

    // TimeSpan.Parse reads "24:00:00" as 24 days and "12" as 12 days, so only full spellings are accepted.
    public TimeSpan? Duration(string key)
    {
        if (Text(key) is not { } text)
            return null;

        foreach (var format in (string[])[@"h\:mm\:ss", @"hh\:mm\:ss", @"d\.hh\:mm\:ss"])
        {
            if (TimeSpan.TryParseExact(text, format, CultureInfo.InvariantCulture, out var duration))
                return duration;
        }

        throw Wrong($"{path}:{key}", "a duration such as 12:00:00 for 12 hours, 00:00:10 for 10 seconds or 1.00:00:00 for one day");
    }

    public bool? Flag(string key) => Read<bool?>(key, "true or false", text => bool.TryParse(text, out var flag) ? flag : null);

    public TEnum? Choice<TEnum>(string key) where TEnum : struct, Enum => Read<TEnum?>(key, $"one of {string.Join(", ", NamesOf<TEnum>())}",
        text => NamesOf<TEnum>().Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var choice) ? choice : null);

    public VccTimeZone? Zone(string key) => Read(key, "a time zone such as Asia/Ho_Chi_Minh or +07:00", text =>
    {
        try
        {
            return VccTimeZone.Parse(text);
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException or System.Security.SecurityException)
        {
            return null;
        }
    });

    public void AddTexts(string key, IList<string> texts)
    {
        foreach (var text in section.GetSection(key).GetChildren().Select(child => child.Value?.Trim()).OfType<string>())
            texts.Add(text);
    }

    public void AddCertificates(string key, X509Certificate2Collection certificates)
    {
        foreach (var file in section.GetSection(key).GetChildren())
            certificates.AddRange(Load(file));
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The options own the certificates until the application ends.")]
    private static X509Certificate2Collection Load(IConfigurationSection file)
    {
        try
        {
            return CertificateFileReader.Read(file.Value ?? "");
        }
        catch (Exception exception) when (exception is IOException or CryptographicException or ArgumentException or UnauthorizedAccessException or FormatException)
        {
            throw Wrong(file.Path, "the path of a readable PEM or DER certificate");
        }
    }

    private T? Read<T>(string key, string wanted, Func<string, T?> read) =>
        Text(key) is not { } text ? default : read(text) ?? throw Wrong($"{path}:{key}", wanted);

    private static OptionsValidationException Wrong(string path, string wanted) =>
        new(path, typeof(VccEmbedOptions), [$"{path} is not {wanted}. Correct it, or leave it out."]);

    private static string[] NamesOf<TEnum>() where TEnum : struct, Enum =>
#if NET
        Enum.GetNames<TEnum>();
#else
        Enum.GetNames(typeof(TEnum));
#endif
}

/// <summary>Reads all certificates of a PEM bundle, or the one of a DER file.</summary>
internal static class CertificateFileReader
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    public static X509Certificate2Collection Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        var certificates = new X509Certificate2Collection();
        for (var begin = Find(text, Begin, 0); begin >= 0; begin = Find(text, Begin, begin))
        {
            begin += Begin.Length;
            var end = Find(text, End, begin);
            if (end < 0)
                throw new FormatException("A certificate has no end line.");
            certificates.Add(Load(Convert.FromBase64String(text.Substring(begin, end - begin))));
        }

        if (certificates.Count == 0)
            certificates.Add(Load(bytes));
        return certificates;
    }

    private static int Find(string text, string line, int from) => text.IndexOf(line, from, StringComparison.Ordinal);

    private static X509Certificate2 Load(byte[] der) =>
#if NET
        X509CertificateLoader.LoadCertificate(der);
#else
        new(der);
#endif
}
