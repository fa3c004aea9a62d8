using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Vcc.Embed.Client;

/// <summary>Names of the activities and metrics. None of them carries keys, tokens or phone numbers.</summary>
public static class VccDiagnostics
{
    /// <summary>The name of the activity source; activity <c>vcc.login</c>.</summary>
    public const string ActivitySourceName = "Vcc.Embed";

    /// <summary>The name of the meter: counter <c>vcc.logins</c> and histogram <c>vcc.login.duration</c> in seconds, tagged <c>vcc.result</c>, <c>vcc.account</c> and, for failures, <c>error.type</c>.</summary>
    public const string MeterName = "Vcc.Embed";

    internal static readonly ActivitySource Source = new(ActivitySourceName);

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Logins = Meter.CreateCounter<long>("vcc.logins", "{login}", "Logins by result.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("vcc.login.duration", "s", "Duration of logins with all their attempts.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    internal static void RecordLogin(string result, string? account, TimeSpan duration)
    {
        if (!Logins.Enabled && !Duration.Enabled)
            return;

        var tags = new TagList { { "vcc.result", result }, { "vcc.account", account ?? "default" } };
        if (result != "ok")
            tags.Add("error.type", result);
        Logins.Add(1, tags);
        Duration.Record(duration.TotalSeconds, tags);
    }
}
