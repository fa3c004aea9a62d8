using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Operations;

public sealed class LoggingTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Fact]
    public async Task A_login_is_logged_with_agent_and_domain()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc);

        await crm.LoginAsync();

        Logged(crm, LogLevel.Information).Should().Contain("Agent 5000 is logged in to VCC domain demo.");
    }

    [Fact]
    public async Task A_failed_login_is_logged_with_its_reason()
    {
        _vcc.Answer(200, """{"code":404}""");
        using var crm = Crm.For(_vcc);

        await crm.FailedLoginAsync();

        Logged(crm, LogLevel.Warning).Should().ContainMatch("Login of agent 5000*DomainNotFound*Check Domain*");
    }

    [Fact]
    public async Task Each_short_key_leads_to_one_warning()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc, account => account.AccessKey = "short-secret-key");

        await crm.LoginAsync("5000");
        await crm.LoginAsync("5001");

        Logged(crm, LogLevel.Warning).Should().ContainSingle().Which.Should().Contain("fewer than 32 bytes").And.NotContain("short-secret-key");
    }

    [Fact]
    public async Task A_key_of_32_bytes_is_not_warned_about()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc, account => account.AccessKey = new string('k', 32));

        await crm.LoginAsync();

        Logged(crm, LogLevel.Warning).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-6, -6)]
    [InlineData(6, 6)]
    [InlineData(4, null)]
    public async Task A_clock_five_minutes_off_leads_to_a_warning(int minutes, int? warned)
    {
        var time = new WatchedTime();
        var theirs = time.GetUtcNow().AddMinutes(minutes).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await using var server = new RawServer(RawServer.Answering(RawServer.Http("200 OK", FakeVcc.Ok, $"Date: {theirs}\r\n")));
        using var crm = Crm.At(server.BaseAddress, account => account.AccessKey = new string('k', 32), time);

        var login = await crm.LoginAsync();

        login.ClockSkew.Should().Be(TimeSpan.FromMinutes(minutes));
        Logged(crm, LogLevel.Warning).Should().HaveCount(warned is null ? 0 : 1);
    }

    [Fact]
    public async Task An_app_without_logging_works_all_the_same()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        var services = new ServiceCollection();
        services.AddVccEmbed(options =>
        {
            options.BaseAddress = _vcc.BaseAddress;
            options.Domain = FakeVcc.Domain;
            options.AccessKey = Crm.AccessKey;
        });
        await using var app = services.BuildServiceProvider();

        var login = await app.GetRequiredService<IVccLoginClient>().LoginAsync(new VccAgent("5000"), TestContext.Current.CancellationToken);

        login.User.Id.Should().Be("35436");
    }

    public void Dispose() => _vcc.Dispose();

    private static IEnumerable<string> Logged(Crm crm, LogLevel level) =>
        crm.Log.Collector.GetSnapshot().Where(record => record.Level == level).Select(record => record.Message);
}
