using System.Net;
using Vcc.Embed.Client.Http;

namespace Vcc.Embed.Client.Tests.Accounts;

/// <summary>T20: an account must not turn a login into a request to this machine, its network or a cloud's metadata service.</summary>
public class AddressFilterTests
{
    // Addresses that DNS may give for VCC's name, for an account of the operator.
    [Theory]
    [InlineData("https://vcc.invalid/", "203.0.113.7")]
    [InlineData("https://vcc.invalid/", "2001:db8::7")]
    [InlineData("https://vcc.invalid/", "2001:a9fe:a9fe::7")]
    [InlineData("https://vcc.invalid/", "10.0.0.5")]
    [InlineData("http://localhost:5000/", "127.0.0.1")]
    [InlineData("http://localhost:5000/", "::1")]
    public void A_configured_account_may_use_public_and_private_addresses(string address, string resolved)
    {
        var broken = Validate(address, resolved, isConfigured: true);

        broken.Should().BeNull();
    }

    [Theory]
    [InlineData("127.0.0.1", "this machine")]
    [InlineData("::1", "this machine")]
    [InlineData("::ffff:127.0.0.1", "this machine")]
    [InlineData("169.254.169.254", "169.254.0.0/16")]
    [InlineData("::ffff:169.254.169.254", "169.254.0.0/16")]
    [InlineData("64:ff9b::a9fe:a9fe", "169.254.0.0/16")]
    [InlineData("2002:a9fe:a9fe::", "169.254.0.0/16")]
    [InlineData("fd00:ec2::254", "fd00:ec2::254/128")]
    [InlineData("168.63.129.16", "168.63.129.16/32")]
    [InlineData("0.0.0.0", "0.0.0.0/8")]
    [InlineData("224.0.0.1", "224.0.0.0/4")]
    [InlineData("fe80::1", "fe80::/10")]
    [InlineData("240.240.0.9", "240.0.0.0/4")]
    public void Addresses_where_VCC_cannot_be_are_refused(string resolved, string rule)
    {
        var broken = Validate("https://vcc.invalid/", resolved, isConfigured: true);

        broken.Should().Contain(rule);
    }

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.0/8")]
    [InlineData("172.31.0.1", "172.16.0.0/12")]
    [InlineData("192.168.1.1", "192.168.0.0/16")]
    [InlineData("100.100.100.200", "100.64.0.0/10")]
    [InlineData("fd12::1", "fc00::/7")]
    [InlineData("64:ff9b::a00:5", "10.0.0.0/8")]
    public void A_provider_may_not_reach_private_addresses(string resolved, string rule)
    {
        var broken = Validate("https://web.vcc-vinaphone.com.vn/", resolved, isConfigured: false);

        broken.Should().Contain(rule).And.Contain("Vcc:Network:AllowedNetworks");
    }

    [Fact]
    public void A_loopback_account_is_checked_at_connect_time()
    {
        var broken = Validate("http://localhost:5000/", "127.0.0.1", isConfigured: false, options => options.AllowLoopback = false);

        broken.Should().Contain("Vcc:Network:AllowLoopback");
    }

    [Theory]
    [InlineData("240.240.0.9", "240.240.0.0/16")]
    [InlineData("10.1.2.3", "10.1.0.0/16")]
    [InlineData("fd12::1", "fd12::/16")]
    public void A_range_of_the_options_is_allowed(string resolved, string range)
    {
        var broken = Validate("https://web.vcc-vinaphone.com.vn/", resolved, isConfigured: false, options => options.AllowedNetworks.Add(range));

        broken.Should().BeNull();
    }

    [Fact]
    public void The_metadata_address_stays_refused_in_an_allowed_range()
    {
        var broken = Validate("https://vcc.invalid/", "169.254.169.254", isConfigured: true, options => options.AllowedNetworks.Add("0.0.0.0/0"));

        broken.Should().Contain("169.254.0.0/16");
    }

    [Theory]
    [InlineData("https://web.vcc-vinaphone.com.vn/")]
    [InlineData("https://3c-capi.mobifone.vn/")]
    [InlineData("https://capi.caresoft.vn:443/")]
    public void A_provider_may_name_the_three_vendors(string address)
    {
        var broken = Validate(address, isConfigured: false);

        broken.Should().BeNull();
    }

    [Theory]
    [InlineData("https://vcc.evil.example/")]
    [InlineData("https://web.vcc-vinaphone.com.vn.evil.example/")]
    [InlineData("https://evilvcc.company.vn/")]
    public void A_provider_may_not_name_another_host(string address)
    {
        var broken = Validate(address, isConfigured: false, options => options.AllowedHosts.Add("*.vcc.company.vn"));

        broken.Should().Contain("Vcc:Network:AllowedHosts");
    }

    [Fact]
    public void A_host_below_an_allowed_one_is_allowed()
    {
        var broken = Validate("https://a.vcc.company.vn/", isConfigured: false, options => options.AllowedHosts.Add("*.vcc.company.vn"));

        broken.Should().BeNull();
    }

    [Theory]
    [InlineData("https://web.vcc-vinaphone.com.vn:8443/", "allows 443. Add web.vcc-vinaphone.com.vn:8443")]
    [InlineData("https://web.vcc-vinaphone.com.vn:22/", "has port 22")]
    [InlineData("https://vcc.company.vn/", "has port 443, but Vcc:Network:AllowedHosts allows 8443, 9443")]
    [InlineData("https://a.tenants.company.vn/", "allows 7443")]
    public void A_provider_may_not_choose_another_port(string address, string message)
    {
        var broken = Validate(address, isConfigured: false, AllowPorts);

        broken.Should().Contain(message);
    }

    [Theory]
    [InlineData("https://vcc.company.vn:8443/")]
    [InlineData("https://VCC.company.vn:9443/")]
    [InlineData("https://a.tenants.company.vn:7443/")]
    [InlineData("https://xn--tng-qmz.vn/")]
    public void An_entry_allows_its_own_port(string address)
    {
        var broken = Validate(address, isConfigured: false, AllowPorts);

        broken.Should().BeNull();
    }

    [Fact]
    public void A_configured_account_may_use_any_port()
    {
        var broken = Validate("https://vcc.company.vn:9999/", isConfigured: true);

        broken.Should().BeNull();
    }

    [Theory]
    [InlineData("http://localhost:5000/", false, null, false)]
    [InlineData("http://127.0.0.1:5000/", false, null, false)]
    [InlineData("https://localhost/", false, null, false)]
    [InlineData("http://localhost:5000/", true, null, true)]
    [InlineData("http://localhost:5000/", true, false, false)]
    [InlineData("http://127.0.0.1:5000/", false, true, true)]
    public void A_provider_needs_Development_or_an_option_for_loopback(string address, bool isDevelopment, bool? option, bool allowed)
    {
        var broken = Validate(address, isConfigured: false, options => options.AllowLoopback = option, isDevelopment);

        (broken is null).Should().Be(allowed);
    }

    private static void AllowPorts(VccNetworkOptions options)
    {
        foreach (var host in (string[])["vcc.company.vn:8443", "vcc.company.vn:9443", "*.tenants.company.vn:7443", "tổng.vn"])
            options.AllowedHosts.Add(host);
    }

    private static string? Validate(string address, bool isConfigured, Action<VccNetworkOptions>? configure = null, bool isDevelopment = false) =>
        Filter(configure, isDevelopment).Validate(new VccAccount { BaseAddress = new Uri(address), IsConfigured = isConfigured });

    private static string? Validate(string address, string resolved, bool isConfigured, Action<VccNetworkOptions>? configure = null) =>
        Filter(configure, isDevelopment: false).Validate(new VccAccount { BaseAddress = new Uri(address), IsConfigured = isConfigured }, IPAddress.Parse(resolved));

    private static AddressFilter Filter(Action<VccNetworkOptions>? configure, bool isDevelopment)
    {
        var options = new VccNetworkOptions();
        configure?.Invoke(options);
        return new AddressFilter(options, isDevelopment);
    }
}
