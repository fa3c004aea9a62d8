using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Vcc.Embed.Client.Login;

/// <summary>Roots an account trusts besides the machine's. Everything else about a certificate is checked as always: name, dates, chain.</summary>
internal sealed class TrustedRoots
{
    private readonly X509Certificate2[] _roots;

    private TrustedRoots(X509Certificate2[] roots)
    {
        _roots = roots;
        Key = string.Join(",", roots.Select(root => root.Thumbprint).OrderBy(thumbprint => thumbprint, StringComparer.Ordinal));
    }

    public string Key { get; }

    public static TrustedRoots? Of(VccAccount account) =>
        account.TrustedCertificates.Count == 0 ? null : new([.. account.TrustedCertificates.Cast<X509Certificate2>()]);

    public bool Accept(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (certificate is null || errors != SslPolicyErrors.RemoteCertificateChainErrors)
            return false;

        using var chain = new X509Chain();
        // Company CAs seldom publish revocation where a server can fetch it; the machine's own roots keep their checks.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(_roots);
        foreach (var element in presented?.ChainElements.Cast<X509ChainElement>() ?? [])
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);

        using var leaf = new X509Certificate2(certificate);
        return chain.Build(leaf) && IsOurs(chain);
    }

    // AllowUnknownCertificateAuthority lets any root pass, so the chain's end must be one of ours, byte for byte.
    private bool IsOurs(X509Chain chain)
    {
        var end = chain.ChainElements[chain.ChainElements.Count - 1].Certificate;
        return _roots.Any(root => root.RawData.AsSpan().SequenceEqual(end.RawData));
    }
}
