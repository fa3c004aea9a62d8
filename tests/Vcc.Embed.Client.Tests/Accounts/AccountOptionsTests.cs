using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Accounts;

public class AccountOptionsTests
{
    [Fact]
    public void The_default_account_is_read_from_section_vcc()
    {
        using var crm = WithSettings(
            ("Vcc:BaseAddress", "https://3c-capi.mobifone.vn"),
            ("Vcc:Domain", "demo"),
            ("Vcc:AccessKey", "0123456789abcdef"),
            ("Vcc:TokenLifetime", "08:00:00"),
            ("Vcc:TokenExpiry", "iso8601"),
            ("Vcc:TimeZone", "+08:00"),
            ("Vcc:LoginForm", "Multipart"),
            ("Vcc:LoginPath", "api/thirdParty/login"),
            ("Vcc:LoginTimeout", "00:00:20"),
            ("Vcc:SendTraceContext", "true"));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.BaseAddress.Should().Be(VccBaseAddresses.ThreeC);
        options.Domain.Should().Be("demo");
        options.AccessKey.Should().NotBeNull();
        options.TokenLifetime.Should().Be(TimeSpan.FromHours(8));
        options.TokenExpiry.Should().Be(VccTokenExpiry.Iso8601);
        options.TimeZone.BaseUtcOffset.Should().Be(TimeSpan.FromHours(8));
        options.LoginForm.Should().Be(VccLoginForm.Multipart);
        options.LoginPath.Should().Be("api/thirdParty/login");
        options.LoginTimeout.Should().Be(TimeSpan.FromSeconds(20));
        options.SendTraceContext.Should().BeTrue();
    }

    [Fact]
    public void What_the_settings_do_not_say_has_its_default()
    {
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "0123456789abcdef"));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.BaseAddress.Should().Be(VccBaseAddresses.Vcc);
        options.TokenLifetime.Should().Be(TimeSpan.FromHours(12));
        options.TokenExpiry.Should().Be(VccTokenExpiry.LocalTime);
        options.TimeZone.Should().BeSameAs(VccTimeZone.Vietnam);
        options.LoginForm.Should().Be(VccLoginForm.Json);
        options.LoginTimeout.Should().Be(TimeSpan.FromSeconds(10));
        options.SendTraceContext.Should().BeFalse();
    }

    [Fact]
    public void Code_has_the_last_word_over_settings()
    {
        using var crm = new Crm(services => services
            .AddSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "0123456789abcdef"))
            .AddVccEmbed(options => options.Domain = "other"));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.Domain.Should().Be("other");
    }

    [Fact]
    public void Trusted_authorities_are_read_from_pem_and_der_files()
    {
        using var authority = new TestAuthority();
        using var files = new TestFolder();
        var pem = files.Write("ca.pem", authority.Root.ExportCertificatePem());
        var der = files.Write("ca.cer", authority.Root.Export(X509ContentType.Cert));
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:TrustedCertificates:0", pem), ("Vcc:TrustedCertificates:1", der));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.TrustedCertificates.Select(certificate => certificate.Thumbprint).Should().Equal(authority.Root.Thumbprint, authority.Root.Thumbprint);
    }

    [Theory]
    [InlineData("BaseAddress", "not an address", "an address such as")]
    [InlineData("TokenLifetime", "half a day", "a duration such as")]
    [InlineData("LoginTimeout", "x", "a duration such as")]
    [InlineData("TokenExpiry", "never", "LocalTime, Iso8601, Omitted")]
    [InlineData("TokenExpiry", "7", "LocalTime, Iso8601, Omitted")]
    [InlineData("LoginForm", "xml", "Json, UrlEncoded, Multipart")]
    [InlineData("SendTraceContext", "maybe", "true or false")]
    [InlineData("TimeZone", "Mars", "a time zone such as")]
    [InlineData("TrustedCertificates:0", "/nowhere/ca.pem", "PEM or DER")]
    public void A_setting_that_cannot_be_read_stops_the_start_with_what_to_do(string key, string value, string says)
    {
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:" + key, value));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage($"*Vcc:{key}*{says}*");
    }

    [Theory]
    [InlineData("Vcc:Domain", "demo", "Vcc: AccessKey is missing*")]
    [InlineData("Vcc:AccessKey", "0123456789abcdef", "Vcc: Domain is missing*")]
    public void A_default_account_that_lacks_something_stops_the_start(string key, string value, string says)
    {
        using var crm = WithSettings((key, value));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage(says);
    }

    [Fact]
    public void A_named_account_that_lacks_something_stops_the_start_and_is_named()
    {
        using var crm = new Crm(services => services.AddVccEmbed("brand-b"));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage("Vcc:Accounts:brand-b: Domain is missing*");
    }

    [Fact]
    public void An_app_that_supplies_accounts_itself_starts_with_empty_options()
    {
        using var crm = new Crm(services => services.AddVccEmbed().AddAccountProvider<NoAccounts>());

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().NotThrow();
    }

    [Fact]
    public void Adding_an_account_twice_adds_it_once()
    {
        using var crm = new Crm(services =>
        {
            services.AddSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key")).AddVccEmbed();
            services.AddVccEmbed(options => options.Domain = "second");
        });

        crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue.Domain.Should().Be("second");
        crm.Get<IEnumerable<IVccLoginClient>>().Should().ContainSingle();
    }

    private static Crm WithSettings(params (string Key, string Value)[] settings) => new(services => services.AddSettings(settings).AddVccEmbed());

    private sealed class NoAccounts : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) => default;
    }
}
