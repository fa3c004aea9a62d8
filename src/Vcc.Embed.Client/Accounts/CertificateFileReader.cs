using System.Security.Cryptography.X509Certificates;

namespace Vcc.Embed.Client.Accounts;

/// <summary>Reads certificates from PEM and DER files.</summary>
internal static class CertificateFileReader
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    public static X509Certificate2 Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return Load(begin >= 0 && end > begin
            ? Convert.FromBase64String(text.Substring(begin + Begin.Length, end - begin - Begin.Length))
            : bytes);
    }

    private static X509Certificate2 Load(byte[] der) =>
#if NET
        X509CertificateLoader.LoadCertificate(der);
#else
        new(der);
#endif
}
