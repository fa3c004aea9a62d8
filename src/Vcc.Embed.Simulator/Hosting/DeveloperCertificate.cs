using System.Security.Cryptography.X509Certificates;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Finds the ASP.NET Core developer certificate of this user (<c>dotnet dev-certs https</c>).</summary>
internal static class DeveloperCertificate
{
    /// <summary>The extension by which Kestrel finds its developer certificate.</summary>
    private const string Marker = "1.3.6.1.4.1.311.84.1.1";

    /// <summary>The valid one that ends last; null when there is none.</summary>
    public static X509Certificate2? Find(DateTimeOffset now)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates
            .Where(certificate => certificate.NotBefore <= now && now <= certificate.NotAfter && certificate.Extensions.Any(one => one.Oid?.Value == Marker))
            .MaxBy(certificate => certificate.NotAfter);
    }
}
