using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

public sealed class LoginTlsTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly TestAuthority _stranger = new();

    [Fact]
    public async Task An_untrusted_certificate_is_refused_with_the_correction()
    {
        await using var server = Serving(_authority.Issue("localhost"));
        using var crm = Trusting(server);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        failure.IsTransient.Should().BeFalse("a certificate does not become trusted by trying again");
        failure.Message.Should().Contain("TrustedCertificates").And.Contain("cannot be switched off");
        server.Requests.Should().Be(0, "no token may go to a server that is not VCC");
    }

    [Fact]
    public async Task An_account_can_trust_a_company_CA()
    {
        await using var server = Serving(_authority.Issue("localhost"));
        using var crm = Trusting(server, _authority.Root);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("35436");
    }

    [Fact]
    public async Task An_account_can_trust_a_self_signed_certificate()
    {
        using var certificate = SelfSigned();
        await using var server = Serving(certificate);
        using var crm = Trusting(server, certificate);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("35436");
    }

    [Fact]
    public async Task Another_CA_is_refused()
    {
        await using var server = Serving(_stranger.Issue("localhost"));
        using var crm = Trusting(server, _authority.Root);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        await using var server = Serving(_authority.Issue("elsewhere.invalid"));
        using var crm = Trusting(server, _authority.Root);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(0);
    }

    [Fact]
    public async Task An_expired_certificate_is_refused()
    {
        await using var server = Serving(_authority.Issue("localhost", DateTimeOffset.UtcNow.AddDays(-1)));
        using var crm = Trusting(server, _authority.Root);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_certificate_for_client_authentication_only_is_refused()
    {
        await using var server = Serving(_authority.Issue("localhost", usage: "1.3.6.1.5.5.7.3.2"));
        using var crm = Trusting(server, _authority.Root);

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Unreachable);
        server.Requests.Should().Be(0);
    }

    [Fact]
    public async Task A_certificate_for_server_authentication_is_trusted()
    {
        await using var server = Serving(_authority.Issue("localhost", usage: "1.3.6.1.5.5.7.3.1"));
        using var crm = Trusting(server, _authority.Root);

        var login = await crm.LoginAsync();

        login.User.Id.Should().Be("35436");
    }

    [Fact]
    public async Task A_CA_is_trusted_for_its_account_only()
    {
        await using var server = Serving(_authority.Issue("localhost"));
        using var crm = new Crm(services =>
        {
            services.AddVccEmbed("with", options => Configure(options, server).TrustedCertificates.Add(_authority.Root));
            services.AddVccEmbed("without", options => Configure(options, server));
        });

        var with = await crm.LoginAsync(account: "with");
        var without = await crm.FailedLoginAsync(account: "without");

        with.User.Id.Should().Be("35436");
        without.Reason.Should().Be(VccLoginFailure.Unreachable);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _stranger.Dispose();
    }

    private static RawServer Serving(X509Certificate2 certificate) => new(RawServer.Answering(RawServer.Http("200 OK", FakeVcc.Ok)), certificate);

    private static Crm Trusting(RawServer server, params X509Certificate2[] roots) =>
        Crm.At(server.BaseAddress, account => account.TrustedCertificates.AddRange(roots));

    private static VccEmbedOptions Configure(VccEmbedOptions options, RawServer server)
    {
        options.BaseAddress = server.BaseAddress;
        options.Domain = FakeVcc.Domain;
        options.AccessKey = Crm.AccessKey;
        return options;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new CertificateRequest("CN=localhost", key, System.Security.Cryptography.HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
