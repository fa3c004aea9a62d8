using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
        options.TimeZone.Info.BaseUtcOffset.Should().Be(TimeSpan.FromHours(8));
        options.LoginForm.Should().Be(VccLoginForm.Multipart);
        options.LoginPath.Should().Be("api/thirdParty/login");
        options.LoginTimeout.Should().Be(TimeSpan.FromSeconds(20));
        options.SendTraceContext.Should().BeTrue();
    }

    [Fact]
    public void Settings_that_are_not_given_have_their_defaults()
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
    public void An_unreadable_setting_stops_the_start_with_the_correction(string key, string value, string says)
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
    public void An_incomplete_named_account_stops_the_start()
    {
        using var crm = new Crm(services => services.AddVccEmbed("brand-b"));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage("Vcc:Accounts:brand-b: Domain is missing*");
    }

    [Fact]
    public void With_an_account_provider_options_may_be_empty()
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

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("12")]
    [InlineData("12:00")]
    [InlineData("1.12")]
    [InlineData("-12:00:00")]
    [InlineData("12:00:00.5")]
    public void An_ambiguous_duration_is_refused_with_the_right_spelling(string lifetime)
    {
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:TokenLifetime", lifetime));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage("*Vcc:TokenLifetime*12:00:00 for 12 hours*1.00:00:00 for one day*");
    }

    [Theory]
    [InlineData("8:00:00", 8)]
    [InlineData("12:00:00", 12)]
    [InlineData("1.00:00:00", 24)]
    [InlineData("2.00:00:00", 48)]
    public void A_full_duration_is_read(string lifetime, int hours)
    {
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:TokenLifetime", lifetime));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.TokenLifetime.Should().Be(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void All_roots_of_a_PEM_bundle_are_loaded()
    {
        using var first = new TestAuthority();
        using var second = new TestAuthority();
        using var files = new TestFolder();
        var bundle = files.Write("bundle.pem", $"# first\n{first.Root.ExportCertificatePem()}\n# second\n{second.Root.ExportCertificatePem()}\n");
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:TrustedCertificates:0", bundle));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.TrustedCertificates.Select(root => root.Thumbprint).Should().Equal(first.Root.Thumbprint, second.Root.Thumbprint);
    }

    [Fact]
    public void A_section_can_be_passed()
    {
        var settings = Settings.Of(("Phone:Main:Domain", "demo"), ("Phone:Main:AccessKey", "key"));
        using var crm = new Crm(services => services.AddVccEmbed(settings.GetSection("Phone:Main")));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().CurrentValue;

        options.Domain.Should().Be("demo");
    }

    [Fact]
    public void A_whole_configuration_is_read_at_its_usual_section()
    {
        var settings = Settings.Of(("Vcc:Accounts:brand-b:Domain", "demo"), ("Vcc:Accounts:brand-b:AccessKey", "key"));
        using var crm = new Crm(services => services.AddVccEmbed("brand-b", settings));

        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>().Get("brand-b");

        options.Domain.Should().Be("demo");
    }

    [Theory]
    [InlineData("Domain", "demo", "Phone:Main: AccessKey is missing*")]
    [InlineData("TokenLifetime", "12", "*Phone:Main:TokenLifetime*")]
    public void A_message_names_the_section_that_was_passed(string key, string value, string message)
    {
        var settings = Settings.Of(("Phone:Main:" + key, value));
        using var crm = new Crm(services => services.AddVccEmbed(settings.GetSection("Phone:Main")));

        var start = crm.Get<IStartupValidator>().Validate;

        start.Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Theory]
    [InlineData("Domain", "de mo", "*1 to 64*")]
    [InlineData("TokenLifetime", "24:00:00", "*12:00:00*")]
    public void An_invalid_reload_keeps_the_last_good_options(string key, string value, string logged)
    {
        var settings = Settings.Of(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"));
        using var crm = new Crm(services => services.AddSingleton<IConfiguration>(settings).AddVccEmbed());
        var options = crm.Get<IOptionsMonitor<VccEmbedOptions>>();
        var before = options.CurrentValue.Domain;

        settings["Vcc:" + key] = value;
        settings.Reload();

        options.CurrentValue.Domain.Should().Be(before).And.Be("demo");
        crm.Log.Collector.GetSnapshot().Should().Contain(record => record.Level == LogLevel.Error && record.Message.StartsWith("The changed VCC settings")).Which.Message.Should().Match(logged);
    }

    [Theory]
    [InlineData("AllowedNetworks:0", "10.0.0.0/99")]
    [InlineData("AllowedHosts:0", "https://vcc.example.vn/")]
    [InlineData("AllowedHosts:0", "vcc.example.vn/path")]
    [InlineData("AllowedHosts:0", "*")]
    [InlineData("AllowedHosts:0", "vcc.example.vn:99999")]
    public void An_unreadable_network_rule_stops_the_start(string key, string value)
    {
        using var crm = WithSettings(("Vcc:Domain", "demo"), ("Vcc:AccessKey", "key"), ("Vcc:Network:" + key, value));

        var start = () => crm.Get<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().WithMessage($"*Vcc:Network:{key.Split(':')[0]}*{value}*");
    }

    private static Crm WithSettings(params (string Key, string Value)[] settings) => new(services => services.AddSettings(settings).AddVccEmbed());

    private sealed class NoAccounts : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) => default;
    }
}
