using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Operations;

public sealed class MonitoringTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    // Meter and source belong to the process: an account name of its own separates this test's logins from those of others.
    private readonly string _account = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData(FakeVcc.Ok, "ok")]
    [InlineData("""{"code":401}""", "tokenRejected")]
    [InlineData("<html>", "protocol")]
    public async Task Logins_are_counted_and_timed_by_result_and_account(string body, string result)
    {
        _vcc.Answer(200, body);
        using var logins = new MetricCollector<long>(null, VccDiagnostics.MeterName, "vcc.logins");
        using var durations = new MetricCollector<double>(null, VccDiagnostics.MeterName, "vcc.login.duration");
        using var crm = Named();

        await LoginAnyhowAsync(crm);

        var counted = logins.GetMeasurementSnapshot().Where(IsOurs).ToArray();
        counted.Should().ContainSingle().Which.Value.Should().Be(1);
        counted[0].Tags["vcc.result"].Should().Be(result);
        counted[0].Tags.TryGetValue("error.type", out var error);
        error.Should().Be(result == "ok" ? null : result);
        var timed = durations.GetMeasurementSnapshot().Where(measurement => Equals(measurement.Tags["vcc.account"], _account)).ToArray();
        timed.Should().ContainSingle().Which.Value.Should().BeInRange(0, 20);
        timed[0].Tags["vcc.result"].Should().Be(result);
    }

    [Theory]
    [InlineData(FakeVcc.Ok, "ok", ActivityStatusCode.Unset)]
    [InlineData("""{"code":405}""", "domainExpired", ActivityStatusCode.Error)]
    public async Task A_login_is_one_activity_with_its_result(string body, string result, ActivityStatusCode status)
    {
        _vcc.Answer(200, body);
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VccDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var crm = Named();

        await LoginAnyhowAsync(crm);

        var activity = stopped.Where(activity => Equals(activity.GetTagItem("vcc.account"), _account)).Should().ContainSingle().Subject;
        activity.OperationName.Should().Be("vcc.login");
        activity.Kind.Should().Be(ActivityKind.Client);
        activity.GetTagItem("vcc.result").Should().Be(result);
        activity.Status.Should().Be(status);
    }

    // Without advice, OpenTelemetry takes buckets for milliseconds, and every login is in the first one.
    [Fact]
    public async Task The_histogram_advises_buckets_in_seconds()
    {
        _vcc.Answer(200, FakeVcc.Ok);
        Histogram<double>? published = null;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) => published = instrument.Name == "vcc.login.duration" ? (Histogram<double>)instrument : published,
        };
        using var crm = Named();
        await LoginAnyhowAsync(crm);

        listener.Start();

        published!.Unit.Should().Be("s");
        published.Advice!.HistogramBucketBoundaries.Should().Equal(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30);
    }

    public void Dispose() => _vcc.Dispose();

    private Crm Named() => new(services => services.AddVccEmbed(_account, options =>
    {
        options.BaseAddress = _vcc.BaseAddress;
        options.Domain = FakeVcc.Domain;
        options.AccessKey = Crm.AccessKey;
    }));

    private async Task LoginAnyhowAsync(Crm crm)
    {
        try
        {
            await crm.LoginAsync(account: _account);
        }
        catch (VccLoginException failure)
        {
            failure.Reason.Should().NotBe(VccLoginFailure.AccountNotFound);
        }
    }

    private bool IsOurs(CollectedMeasurement<long> measurement) => Equals(measurement.Tags["vcc.account"], _account);
}
