using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Accounts;

/// <summary>Checks all properties of the options. A new property without an entry in the table fails.</summary>
public class SettingsBindingTests
{
    private static readonly Dictionary<string, (string Text, Func<VccAccount, object?> Read, object Expected)> Spellings = new()
    {
        [nameof(VccAccount.BaseAddress)] = ("https://capi.caresoft.vn/", account => account.BaseAddress, VccBaseAddresses.CareSoft),
        [nameof(VccAccount.Domain)] = ("demo", account => account.Domain, "demo"),
        [nameof(VccAccount.AccessKey)] = ("0123456789abcdef", account => account.AccessKey, new VccAccessKey("0123456789abcdef")),
        [nameof(VccAccount.TokenLifetime)] = ("08:00:00", account => account.TokenLifetime, TimeSpan.FromHours(8)),
        [nameof(VccAccount.TokenExpiry)] = ("iso8601", account => account.TokenExpiry, VccTokenExpiry.Iso8601),
        [nameof(VccAccount.TimeZone)] = ("+08:00", account => account.TimeZone.Info.BaseUtcOffset, TimeSpan.FromHours(8)),
        [nameof(VccAccount.LoginForm)] = ("Multipart", account => account.LoginForm, VccLoginForm.Multipart),
        [nameof(VccAccount.LoginPath)] = ("api/login", account => account.LoginPath, "api/login"),
        [nameof(VccAccount.LoginTimeout)] = ("00:00:20", account => account.LoginTimeout, TimeSpan.FromSeconds(20)),
        [nameof(VccAccount.SendTraceContext)] = ("true", account => account.SendTraceContext, true),
    };

    public static TheoryData<string> Properties => [.. typeof(VccEmbedOptions).GetProperties().Select(property => property.Name).Except([nameof(VccAccount.TrustedCertificates)])];

    [Theory]
    [MemberData(nameof(Properties))]
    public void AddVccEmbed_reads_every_setting(string property)
    {
        var (text, read, expected) = Spellings[property];
        using var crm = new Crm(services => services
            .AddSettings(new Dictionary<string, string> { ["Vcc:Domain"] = "other", ["Vcc:AccessKey"] = "key", ["Vcc:" + property] = text }.Select(setting => (setting.Key, setting.Value)).ToArray())
            .AddVccEmbed());

        var options = crm.Get<IOptions<VccEmbedOptions>>().Value;

        read(options).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Bind_reads_every_setting_but_certificates(string property)
    {
        var (text, read, expected) = Spellings[property];
        var account = new VccAccount();

        Settings.Of((property, text)).Bind(account);

        read(account).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Get_reads_every_setting_but_certificates(string property)
    {
        var (text, read, expected) = Spellings[property];

        var options = Settings.Of((property, text)).Get<VccEmbedOptions>();

        read(options!).Should().Be(expected);
    }

    [Fact]
    public void Bind_leaves_certificates_out()
    {
        using var authority = new TestAuthority();
        using var files = new TestFolder();
        var settings = Settings.Of(("TrustedCertificates:0", files.Write("ca.pem", authority.Root.ExportCertificatePem())));
        var account = new VccAccount();

        settings.Bind(account);

        account.TrustedCertificates.Cast<X509Certificate2>().Should().BeEmpty();
    }

    [Fact]
    public void Bind_refuses_an_unknown_time_zone()
    {
        var bind = () => Settings.Of(("TimeZone", "Mars")).Get<VccAccount>();

        bind.Should().Throw<InvalidOperationException>().WithMessage("*TimeZone*");
    }

    [Fact]
    public void The_network_section_is_read_whole()
    {
        using var crm = new Crm(services => services.AddSettings(
            ("Vcc:Domain", "demo"),
            ("Vcc:AccessKey", "key"),
            ("Vcc:Network:AllowLoopback", "true"),
            ("Vcc:Network:AllowedHosts:0", "vcc.company.vn:8443"),
            ("Vcc:Network:AllowedNetworks:0", "10.0.0.0/8")).AddVccEmbed());

        var options = crm.Get<IOptions<VccNetworkOptions>>().Value;

        typeof(VccNetworkOptions).GetProperties().Should().HaveCount(3, "each property has a line in this test");
        options.AllowLoopback.Should().BeTrue();
        options.AllowedHosts.Should().EndWith("vcc.company.vn:8443").And.HaveCount(4);
        options.AllowedNetworks.Should().Equal("10.0.0.0/8");
    }
}
