using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Vcc.Embed.Client.Http;

/// <summary>Checks VCC's certificate with the roots of an account in addition to the machine's. Name, dates and chain are checked as usual.</summary>
internal sealed class ServerCertificateValidator
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");
    private readonly X509Certificate2[] _roots;

    private ServerCertificateValidator(X509Certificate2[] roots)
    {
        _roots = roots;
        Key = string.Join(",", roots.Select(root => root.Thumbprint).OrderBy(thumbprint => thumbprint, StringComparer.Ordinal));
    }

    /// <summary>Equal for equal sets of roots.</summary>
    public string Key { get; }

    public static ServerCertificateValidator? For(VccAccount account) =>
        account.TrustedCertificates.Count == 0 ? null : new([.. account.TrustedCertificates.Cast<X509Certificate2>()]);

    public bool IsTrusted(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (certificate is null || errors != SslPolicyErrors.RemoteCertificateChainErrors)
            return false;

        using var chain = new X509Chain();
        foreach (var element in presented?.ChainElements.Cast<X509ChainElement>() ?? [])
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        // Without this, a certificate issued for a client or for code signing would pass as a server's.
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        // A company CA seldom publishes revocation lists that a server can fetch. The machine's own roots keep their checks.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var leaf = new X509Certificate2(certificate);
#if NET
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_roots);
        return chain.Build(leaf);
#else
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(_roots);
        return chain.Build(leaf) && EndsInRoot(chain);
#endif
    }

#if !NET
    // AllowUnknownCertificateAuthority accepts any root, so the last certificate must equal one of the account's roots.
    private bool EndsInRoot(X509Chain chain)
    {
        var end = chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
        return _roots.Any(root => root.RawData.AsSpan().SequenceEqual(end.RawData));
    }
#endif
}
