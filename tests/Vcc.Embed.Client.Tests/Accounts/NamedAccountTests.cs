using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Client.Tests.Support;
using WireMock.RequestBuilders;

namespace Vcc.Embed.Client.Tests.Accounts;

public sealed class NamedAccountTests : IDisposable
{
    private static readonly string[] Brands = ["brand-a", "brand-b", "brand-c", "brand-d"];
    private readonly FakeVcc _vcc = new();

    public NamedAccountTests() => _vcc.Server.Given(Request.Create().UsingPost()).RespondWith(FakeVcc.Reply(200, FakeVcc.Ok));

    [Fact]
    public async Task Four_accounts_work_in_one_process()
    {
        var settings = Brands.SelectMany(brand => new (string, string)[]
        {
            ($"Vcc:Accounts:{brand}:BaseAddress", _vcc.BaseAddress.AbsoluteUri),
            ($"Vcc:Accounts:{brand}:Domain", $"domain-of-{brand}"),
            ($"Vcc:Accounts:{brand}:AccessKey", $"key of {brand}"),
        });
        using var crm = new Crm(services =>
        {
            services.AddSettings([.. settings]);
            foreach (var brand in Brands)
                services.AddVccEmbed(brand);
        });

        var logins = new List<VccLogin>();
        foreach (var brand in Brands)
            logins.Add(await crm.LoginAsync(brand == "brand-b" ? "401" : "5000", brand));

        logins.Select(login => login.Domain).Should().Equal(Brands.Select(brand => "domain-of-" + brand));
        logins.Select(login => login.Agent.Account).Should().Equal(Brands);
        logins.Select(login => login.Token.Reveal()).Distinct().Should().HaveCount(4, "each domain has its own key");
        _vcc.Requests.Select(request => request.Path).Should().Equal(Brands.Select(brand => $"/domain-of-{brand}/thirdParty/login"));
    }

    [Theory]
    [InlineData(null, "*AddVccEmbed()*")]
    [InlineData("brand-x", "*\"brand-x\"*AddVccEmbed(\"brand-x\"*")]
    public async Task An_unknown_account_is_a_typed_failure(string? account, string says)
    {
        using var crm = new Crm(services => services.AddVccEmbed("brand-a", options => options.Domain = "a"));

        var failure = await crm.FailedLoginAsync(account: account);

        failure.Reason.Should().Be(VccLoginFailure.AccountNotFound);
        failure.Message.Should().Match(says);
    }

    [Fact]
    public async Task An_incomplete_account_is_a_typed_failure()
    {
        using var crm = new Crm(services => services.AddVccEmbed(options => options.Domain = "a"));

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.Misconfigured);
        failure.Message.Should().Contain("AccessKey is missing");
    }

    [Theory]
    [InlineData("brand-a", "BRAND-A")]
    [InlineData("Brand-A", "brand-a")]
    public async Task The_name_of_an_account_ignores_case(string added, string used)
    {
        using var crm = new Crm(services => services
            .AddSettings(($"Vcc:Accounts:{added}:BaseAddress", _vcc.BaseAddress.AbsoluteUri), ($"Vcc:Accounts:{added}:Domain", "a"), ($"Vcc:Accounts:{added}:AccessKey", "key"))
            .AddVccEmbed(added));

        var login = await crm.LoginAsync(account: used);

        login.Domain.Should().Be("a");
    }

    public void Dispose() => _vcc.Dispose();
}
