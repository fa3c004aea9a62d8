using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Vcc.Embed.AspNetCore.Tests.Hosting;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>What docs/operations.md promises to operators.</summary>
public sealed partial class CallOperationsTests
{
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task An_ended_call_is_counted_once()
    {
        await using var app = await StartAsync();
        using var ended = new MetricCollector<long>(null, VccDiagnostics.MeterName, "vcc.calls.ended");
        var call = Guid.CreateVersion7();

        for (var version = 1; version <= 3; version++)
            await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), version == 1 ? CallBodies.Record(call) : CallBodies.Missed(call, version)));

        ended.GetMeasurementSnapshot().Where(IsOurs).Should().ContainSingle().Which.Value.Should().Be(1);

        static bool IsOurs(CollectedMeasurement<long> measurement) => Equals(measurement.Tags["vcc.outcome"], "missed") && Equals(measurement.Tags["vcc.direction"], "inbound");
    }

    [Fact]
    public async Task Lag_and_outbox_are_measured()
    {
        await using var app = await StartAsync();
        using var lag = new MetricCollector<double>(null, VccDiagnostics.MeterName, "vcc.calls.journal.lag");
        using var waiting = new MetricCollector<int>(null, VccDiagnostics.MeterName, "vcc.calls.outbox.waiting");
        using var age = new MetricCollector<double>(null, VccDiagnostics.MeterName, "vcc.calls.outbox.age");
        var record = CallBodies.Missed();
        var ended = DateTimeOffset.Parse((string)record["endedAt"]!, null);
        var body = new System.Text.Json.Nodes.JsonObject
        {
            ["owner"] = CallBodies.OwnerOf("5000"),
            ["sentAt"] = ended.AddSeconds(1234).ToString("O"),
            ["outbox"] = new System.Text.Json.Nodes.JsonObject { ["waiting"] = 4321, ["bytes"] = 99, ["oldestSeconds"] = 5678.5 },
            ["records"] = new System.Text.Json.Nodes.JsonArray(record),
        };

        await app.PostCallsAsync(body.ToJsonString());

        lag.GetMeasurementSnapshot().Should().Contain(measurement => Math.Abs(measurement.Value - 1234) < 0.01);
        waiting.GetMeasurementSnapshot().Should().Contain(measurement => measurement.Value == 4321);
        age.GetMeasurementSnapshot().Should().Contain(measurement => measurement.Value == 5678.5);
    }

    [Fact]
    public async Task A_trace_has_no_number()
    {
        var activities = new System.Collections.Concurrent.ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VccDiagnostics.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await StartAsync(vcc => vcc.AddCustomerLookup<Customers.FakeLookup>());

        await app.PostCallsAsync(CallBodies.Batch(CallBodies.OwnerOf("5000"), CallBodies.Record()));
        await app.FindCustomersAsync("0912345678");

        activities.Select(activity => activity.OperationName).Should().Contain(["vcc.calls.write", "vcc.customers.find"]);
        activities.SelectMany(activity => activity.TagObjects).Should().NotContain(tag => $"{tag.Value}".Contains("912345678"));
    }

    [Fact]
    public async Task The_dashboard_and_the_page_name_measured_metrics()
    {
        var root = ReadmeTests.Root(AppContext.BaseDirectory);
        var page = await File.ReadAllTextAsync(Path.Combine(root, "docs/operations.md"), TestContext.Current.CancellationToken);
        var dashboard = await File.ReadAllTextAsync(Path.Combine(root, "docs/operations/vcc-dashboard.json"), TestContext.Current.CancellationToken);
        var measured = Directory.GetFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Instrument().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToArray();

        var documented = Documented().Matches(page).Select(match => match.Groups["name"].Value);
        var shown = Shown().Matches(dashboard).Select(match => match.Groups["name"].Value).Distinct();

        measured.Should().HaveCountGreaterThan(10);
        documented.Should().BeEquivalentTo(measured);
        shown.Should().BeEquivalentTo(measured.Select(name => name.Replace('.', '_')));
    }

    private Task<PhoneApp> StartAsync(Action<IVccEmbedBuilder>? phone = null) => PhoneApp.StartAsync(vcc =>
    {
        vcc.AddCallJournal<MemoryJournal>().Services.AddScoped<ICallJournal>(_ => _journal);
        phone?.Invoke(vcc);
    });

    [GeneratedRegex("""(?:Create(?:Counter|Histogram)(?:<\w+>)?\(|new\()"(?<name>vcc\.[a-z.]+)",""")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `(?<name>vcc\.[a-z.]+)` \| (?:counter|histogram)", RegexOptions.Multiline)]
    private static partial Regex Documented();

    [GeneratedRegex(@"\((?:rate\(|increase\()?(?<name>vcc_\w+?)(?:_seconds|_bytes)?(?:_total|_bucket)\[")]
    private static partial Regex Shown();
}
