using Microsoft.Extensions.DependencyInjection;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Accounts;

public sealed class AccountProviderTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Fact]
    public async Task An_exception_of_a_provider_becomes_a_typed_failure()
    {
        using var crm = With(_ => throw new InvalidDataException("the database is down"));

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.AccountUnavailable);
        failure.IsTransient.Should().BeTrue();
        failure.InnerException.Should().BeOfType<InvalidDataException>();
        failure.Message.Should().Contain(nameof(FunctionProvider)).And.NotContain("database is down");
    }

    [Fact]
    public async Task A_provider_that_times_out_does_not_cancel()
    {
        using var crm = With(_ => throw new TaskCanceledException());

        var failure = await crm.FailedLoginAsync();

        failure.Reason.Should().Be(VccLoginFailure.AccountUnavailable);
    }

    [Fact]
    public async Task A_provider_may_pass_a_configured_account_on()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = new Crm(services => services
            .AddVccEmbed(options => (options.BaseAddress, options.Domain, options.AccessKey) = (_vcc.BaseAddress, FakeVcc.Domain, Crm.AccessKey))
            .AddAccountProvider<DelegatingProvider>());

        var login = await crm.LoginAsync();

        login.Domain.Should().Be(FakeVcc.Domain);
    }

    [Fact]
    public async Task The_resolver_uses_the_scope_of_the_request()
    {
        using var crm = new Crm(services => services.AddScoped<Tenant>().AddVccEmbed().AddAccountProvider<TenantProvider>());
        using var scope = crm.Get<IServiceScopeFactory>().CreateScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Domain = "tenant-7";

        var account = await scope.ServiceProvider.GetRequiredService<VccAccountResolver>().ResolveAsync(null, TestContext.Current.CancellationToken);

        account.Domain.Should().Be("tenant-7");
    }

    [Fact]
    public async Task A_resolved_account_is_not_looked_up_again()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = With(_ => throw new InvalidDataException("not asked"), network => network.AllowLoopback = true);
        var account = new VccAccount { BaseAddress = _vcc.BaseAddress, Domain = FakeVcc.Domain, AccessKey = Crm.AccessKey };

        var login = await crm.Get<IVccLoginClient>().LoginAsync(account, new VccAgent("5000", "any"), TestContext.Current.CancellationToken);

        login.Agent.Account.Should().Be("any");
    }

    public void Dispose() => _vcc.Dispose();

    private static Crm With(Func<string?, VccAccount?> find, Action<VccNetworkOptions>? network = null) => new(services => services
        .AddSingleton(find)
        .AddVccEmbed()
        .ConfigureNetwork(network ?? (_ => { }))
        .AddAccountProvider<FunctionProvider>());

    private sealed class FunctionProvider(Func<string?, VccAccount?> find) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) => new(find(name));
    }

    private sealed class DelegatingProvider(Microsoft.Extensions.Options.IOptionsMonitor<VccEmbedOptions> options) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) => new(options.CurrentValue);
    }

    private sealed class Tenant
    {
        public string? Domain { get; set; }
    }

    private sealed class TenantProvider(Tenant tenant) : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
            new(new VccAccount { Domain = tenant.Domain, AccessKey = "key" });
    }
}
