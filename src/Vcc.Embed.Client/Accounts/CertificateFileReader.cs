using System.Security.Cryptography.X509Certificates;

namespace Vcc.Embed.Client.Accounts;

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
