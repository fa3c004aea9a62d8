using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests;

public class OperationsTests
{
    [Fact]
    public async Task A_log_line_connects_the_user_with_the_agent()
    {
        await using var app = await PhoneApp.StartAsync();

        await app.OpenSessionAsync("5000");

        var line = app.Logs.GetSnapshot().Should().ContainSingle(entry => entry.Message.Contains("user-5000")).Subject;
        line.Level.Should().Be(LogLevel.Information);
        line.Message.Should().Contain("VCC agent 5000 of domain demo");
    }

    [Fact]
    public async Task A_missing_claim_is_logged_by_name()
    {
        await using var app = await PhoneApp.StartAsync();

        await app.OpenSessionAsync("-");

        app.Logs.GetSnapshot().Should().ContainSingle(entry => entry.Message.Contains("vcc_extension")).Which.Message.Should().Contain("user--");
    }

    [Fact]
    public async Task An_account_that_cannot_be_read_is_a_503()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.AddAccountProvider<BrokenDatabase>());

        var session = await app.OpenSessionAsync();

        session.Status.Should().Be(System.Net.HttpStatusCode.ServiceUnavailable);
        session.Body.Should().NotContain("connection string");
        app.Logs.GetSnapshot().Should().Contain(entry => entry.Level == LogLevel.Error && entry.Exception is InvalidDataException);
    }

    [Theory]
    [InlineData(null, 401, "notSignedIn")]
    [InlineData("-", 403, "noAgent")]
    [InlineData("5000", 200, "ok")]
    public async Task Responses_are_counted_by_result(string? user, int status, string result)
    {
        await using var app = await PhoneApp.StartAsync();
        using var requests = new MetricCollector<long>(null, VccDiagnostics.MeterName, "vcc.session.requests");

        await app.OpenSessionAsync(user);

        requests.GetMeasurementSnapshot().Should().Contain(measurement =>
            Equals(measurement.Tags["vcc.result"], result) && Equals(measurement.Tags["http.response.status_code"], status));
    }

    [Fact]
    public async Task A_refused_rate_is_counted()
    {
        await using var app = await PhoneApp.StartAsync(vcc => vcc.ConfigureEndpoints(options =>
            (options.SessionBurst, options.SessionsPerMinute, options.SessionCacheDuration) = (1, 1, TimeSpan.Zero)));
        using var requests = new MetricCollector<long>(null, VccDiagnostics.MeterName, "vcc.session.requests");

        await app.OpenSessionAsync();
        await app.OpenSessionAsync();

        requests.GetMeasurementSnapshot().Should().Contain(measurement => Equals(measurement.Tags["http.response.status_code"], 429));
    }

    private sealed class BrokenDatabase : IVccAccountProvider
    {
        public ValueTask<VccAccount?> FindAsync(string? name, CancellationToken cancellationToken = default) =>
            throw new InvalidDataException("a connection string");
    }
}
