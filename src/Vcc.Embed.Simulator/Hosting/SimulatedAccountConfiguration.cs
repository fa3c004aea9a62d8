using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Vcc.Embed.Simulator.Hosting;

/// <summary>Puts the simulator's account into section <c>Vcc</c> of the application's configuration.</summary>
// The names of the settings are all that simulator and login share. A common type would carry one mistake to both.
internal sealed class SimulatedAccountConfiguration : ConfigurationProvider, IConfigurationSource, IDisposable
{
    public const string KeyName = "Vcc:AccessKey";

    public const string AddressName = "Vcc:BaseAddress";

    private const string CertificateName = "Vcc:TrustedCertificates:0";

    private string? _certificateFile;

    public SimulatedAccountConfiguration(VccSimulatedDomainOptions domain)
    {
        Set("Vcc:Domain", domain.Name);
        Set(KeyName, domain.AccessKey);
        // Known once the application listens. Until then nobody can sign in, but the account must be complete.
        Set(AddressName, "http://localhost/");
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Publishes the address at which the application listens.</summary>
    /// <param name="address">The simulator's base address.</param>
    /// <param name="certificate">The certificate of an https address; written to a file, because settings name certificates by path.</param>
    public void Publish(Uri address, X509Certificate2? certificate)
    {
        Set(AddressName, address.AbsoluteUri);
        if (certificate is not null)
        {
            _certificateFile ??= Path.Combine(Path.GetTempPath(), $"vcc-simulator-{Guid.NewGuid():N}.pem");
            File.WriteAllText(_certificateFile, certificate.ExportCertificatePem());
            Set(CertificateName, _certificateFile);
        }

        OnReload();
    }

    public void Dispose()
    {
        if (_certificateFile is { } file)
            File.Delete(file);
    }
}
