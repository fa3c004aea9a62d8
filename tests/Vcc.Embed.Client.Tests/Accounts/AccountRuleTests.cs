using Microsoft.Extensions.Logging.Abstractions;
using Vcc.Embed.Client.Accounts;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Tests.Accounts;

public class AccountRuleTests
{
    [Theory]
    [InlineData("https://web.vcc-vinaphone.com.vn/")]
    [InlineData("https://vcc.company.internal:8443/path")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("http://[::1]:5000/")]
    public void Https_and_loopback_http_are_base_addresses(string address)
    {
        var broken = Broken(account => account.BaseAddress = new Uri(address));

        broken.Should().BeNull();
    }

    [Theory]
    [InlineData("http://web.vcc-vinaphone.com.vn/", "must be https")]
    [InlineData("http://192.168.1.10/", "must be https")]
    [InlineData("ftp://localhost/", "must be https")]
    [InlineData("file:///etc/passwd", "must be https")]
    [InlineData("https://user:secret@vcc.invalid/", "user name")]
    [InlineData("https://vcc.invalid/?x=1", "query")]
    [InlineData("https://vcc.invalid/#x", "fragment")]
    [InlineData("https://169.254.169.254/", "cannot be")]
    [InlineData("https://[::ffff:169.254.169.254]/", "cannot be")]
    [InlineData("https://[fe80::1]/", "cannot be")]
    [InlineData("https://0.0.0.0/", "cannot be")]
    [InlineData("https://224.0.0.1/", "cannot be")]
    [InlineData("https://[::]/", "cannot be")]
    public void Other_base_addresses_are_refused_with_what_to_do(string address, string says)
    {
        var broken = Broken(account => account.BaseAddress = new Uri(address));

        broken.Should().Contain(says);
    }

    [Fact]
    public void A_relative_base_address_is_refused_with_an_example()
    {
        var broken = Broken(account => account.BaseAddress = new Uri("web.vcc", UriKind.Relative));

        broken.Should().Contain("https://web.vcc-vinaphone.com.vn/");
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("Brand_B-2")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void A_domain_has_1_to_64_plain_characters(string domain)
    {
        var broken = Broken(account => account.Domain = domain);

        broken.Should().BeNull();
    }

    // T20: a tenant's row must not become another path or host.
    [Theory]
    [InlineData("../admin")]
    [InlineData("demo/../admin")]
    [InlineData("demo/")]
    [InlineData("a.b")]
    [InlineData("demo?x=1")]
    [InlineData("demo#x")]
    [InlineData("demo%2f")]
    [InlineData("@evil.invalid")]
    [InlineData("miền")]
    [InlineData("de mo")]
    [InlineData("demo\n")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_domain_of_another_shape_is_refused(string domain)
    {
        var broken = Broken(account => account.Domain = domain);

        broken.Should().Contain("1 to 64");
    }

    [Theory]
    [InlineData("/absolute")]
    [InlineData("")]
    [InlineData("../{domain}/login")]
    [InlineData("{domain}/login?x=1")]
    [InlineData("https://evil.invalid/")]
    [InlineData("{other}/login")]
    public void A_login_path_of_another_shape_is_refused(string path)
    {
        var broken = Broken(account => account.LoginPath = path);

        broken.Should().Contain("{domain}/thirdParty/login");
    }

    [Fact]
    public void What_is_missing_is_named_with_what_to_do()
    {
        Broken(account => account.AccessKey = null).Should().Contain("AccessKey is missing").And.Contain("Vcc__AccessKey").And.Contain("support");
        Broken(account => account.AccessKey = "").Should().Contain("AccessKey is missing");
        Broken(account => account.Domain = null).Should().Contain("Domain is missing").And.Contain("Vcc:Domain");
        Broken(account => account.Domain = "  ").Should().Contain("Domain is missing");
        Broken(account => account.BaseAddress = null).Should().Contain("BaseAddress is missing").And.Contain("VccBaseAddresses");
        Broken(account => account.TimeZone = null!).Should().Contain("TimeZone");
    }

    [Fact]
    public void A_key_with_outer_white_space_is_refused()
    {
        Broken(account => account.AccessKey = "key\n").Should().Contain("copying");
        Broken(account => account.AccessKey = " key").Should().Contain("copying");
        Broken(account => account.AccessKey = "a key").Should().BeNull();
    }

    [Fact]
    public void Times_out_of_reason_are_refused()
    {
        Broken(account => account.TokenLifetime = TimeSpan.FromSeconds(59)).Should().Contain("1 minute");
        Broken(account => account.TokenLifetime = TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1)).Should().Contain("2 days");
        Broken(account => account.LoginTimeout = TimeSpan.Zero).Should().Contain("LoginTimeout");
        Broken(account => account.LoginTimeout = TimeSpan.FromMinutes(6)).Should().Contain("5 minutes");
    }

    [Fact]
    public void The_presets_are_usable()
    {
        Uri[] presets = [VccBaseAddresses.Vcc, VccBaseAddresses.ThreeC, VccBaseAddresses.CareSoft];

        presets.Select(preset => preset.Host).Should().Equal("web.vcc-vinaphone.com.vn", "3c-capi.mobifone.vn", "capi.caresoft.vn");
        presets.Select(preset => Broken(account => account.BaseAddress = preset)).Should().OnlyContain(broken => broken == null);
        new VccAccount().BaseAddress.Should().Be(VccBaseAddresses.Vcc);
    }

    private static string? Broken(Action<VccAccount> change)
    {
        var account = new VccAccount { Domain = "demo", AccessKey = "0123456789abcdef", IsConfigured = true };
        change(account);
        return new AccountValidator(new AddressFilter(new VccNetworkOptions(), isDevelopment: false), NullLogger<AccountValidator>.Instance).Validate(account);
    }
}
