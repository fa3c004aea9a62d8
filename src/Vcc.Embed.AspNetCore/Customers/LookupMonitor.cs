using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Customers;

/// <summary>Records one lookup of customers or contacts as activity and duration, tagged <c>vcc.result</c>. Neither holds a number.</summary>
internal sealed class LookupMonitor(TimeProvider time, string activity) : IDisposable
{
    private static readonly ActivitySource Source = new(VccDiagnostics.ActivitySourceName);
    private static readonly Meter Meter = new(VccDiagnostics.MeterName);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("vcc.customers.lookup.duration", "s", "Duration of customer lookups and contact searches by result.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2] });

    private readonly Activity? _activity = Source.StartActivity(activity);
    private readonly long _started = time.GetTimestamp();
    private string _result = "cancelled";

    public void Succeeded(int customers) => _result = customers == 0 ? "none" : "found";

    public void Failed(string result)
    {
        _result = result;
        _activity?.SetStatus(ActivityStatusCode.Error, result);
    }

    public void Dispose()
    {
        _activity?.SetTag("vcc.result", _result);
        _activity?.Dispose();
        Duration.Record(time.GetElapsedTime(_started).TotalSeconds, new KeyValuePair<string, object?>("vcc.result", _result));
    }
}
