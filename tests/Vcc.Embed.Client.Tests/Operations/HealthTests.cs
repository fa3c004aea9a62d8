using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vcc.Embed.Client.Tests.Support;
using WireMock.RequestBuilders;

namespace Vcc.Embed.Client.Tests.Operations;

public sealed class HealthTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Theory]
    [InlineData(200, HealthStatus.Healthy)]
    [InlineData(302, HealthStatus.Healthy)]
    [InlineData(404, HealthStatus.Healthy)]
    [InlineData(503, HealthStatus.Degraded)]
    public async Task The_status_of_VCC_decides_the_health(int status, HealthStatus expected)
    {
        _vcc.Server.Given(Request.Create().UsingHead()).RespondWith(FakeVcc.Reply(status, ""));
        using var crm = WithHealth(options => options.BaseAddress = _vcc.BaseAddress);

        var entry = await CheckAsync(crm);

        entry.Status.Should().Be(expected);
        entry.Description.Should().Contain($"HTTP {status}");
        entry.Data["domain"].Should().Be("demo");
        entry.Data["baseAddress"].Should().Be(_vcc.BaseAddress.AbsoluteUri);
    }

    [Fact]
    public async Task An_unreachable_VCC_is_degraded()
    {
        await using var server = new RawServer((_, _) => Task.CompletedTask);
        using var crm = WithHealth(options => options.BaseAddress = server.BaseAddress);

        var entry = await CheckAsync(crm);

        entry.Status.Should().Be(HealthStatus.Degraded);
        entry.Description.Should().Contain("no connection");
    }

    [Fact]
    public async Task A_VCC_without_response_is_degraded()
    {
        var time = new WatchedTime();
        await using var server = new RawServer(RawServer.HangingAsync);
        using var crm = WithHealth(options => options.BaseAddress = server.BaseAddress, time);

        var check = CheckAsync(crm);
        await server.FirstRequestAsync();
        time.Advance(TimeSpan.FromSeconds(10));

        (await check).Status.Should().Be(HealthStatus.Degraded);
    }

    [Fact]
    public async Task An_incomplete_account_is_unhealthy()
    {
        using var crm = WithHealth(options => options.AccessKey = null);

        var entry = await CheckAsync(crm);

        entry.Status.Should().Be(HealthStatus.Unhealthy);
        entry.Description.Should().Contain("AccessKey is missing");
    }

    [Fact]
    public async Task The_last_login_and_the_clock_skew_are_shown()
    {
        _vcc.Server.Given(Request.Create().UsingHead()).RespondWith(FakeVcc.Reply(200, ""));
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = WithHealth(options => options.BaseAddress = _vcc.BaseAddress);
        await crm.LoginAsync();

        var entry = await CheckAsync(crm);

        entry.Data["lastLogin"].Should().Be("ok");
        entry.Data["lastLoginAt"].Should().BeOfType<DateTimeOffset>();
        entry.Data["clockSkew"].Should().BeOfType<TimeSpan>();
    }

    [Fact]
    public async Task A_named_account_has_a_check_of_its_own()
    {
        _vcc.Server.Given(Request.Create().UsingHead()).RespondWith(FakeVcc.Reply(200, ""));
        using var crm = new Crm(services =>
        {
            services.AddVccEmbed("brand-b", options => Configure(options, options => options.BaseAddress = _vcc.BaseAddress));
            services.AddHealthChecks().AddVccEmbed("brand-b", tags: ["ready"]);
        });

        var report = await crm.Get<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"), TestContext.Current.CancellationToken);

        report.Entries["vcc-brand-b"].Status.Should().Be(HealthStatus.Healthy);
    }

    public void Dispose() => _vcc.Dispose();

    private static Crm WithHealth(Action<VccEmbedOptions> change, TimeProvider? time = null) => new(
        services =>
        {
            services.AddVccEmbed(options => Configure(options, change));
            services.AddHealthChecks().AddVccEmbed();
        },
        time);

    private static void Configure(VccEmbedOptions options, Action<VccEmbedOptions> change)
    {
        options.Domain = FakeVcc.Domain;
        options.AccessKey = Crm.AccessKey;
        change(options);
    }

    private static async Task<HealthReportEntry> CheckAsync(Crm crm)
    {
        var report = await crm.Get<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["vcc"];
    }
}
