using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Calls;

/// <summary>Measures the journal and the outboxes of the browsers. No tag holds a number or a name.</summary>
internal static class CallMetrics
{
    private static readonly ActivitySource Source = new(VccDiagnostics.ActivitySourceName);
    private static readonly Meter Meter = new(VccDiagnostics.MeterName);
    private static readonly Counter<long> Records = Meter.CreateCounter<long>("vcc.calls.records", "{record}", "Call records by result.");
    private static readonly Counter<long> Ended = Meter.CreateCounter<long>("vcc.calls.ended", "{call}", "Ended calls by outcome and direction.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram("vcc.calls.journal.lag", "s", "Time from the end of a call to its row.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400, 259_200] });
    private static readonly Histogram<int> Waiting = Meter.CreateHistogram("vcc.calls.outbox.waiting", "{record}", "Records that wait in a browser, as it reports them.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 500] });
    private static readonly Histogram<long> Size = Meter.CreateHistogram("vcc.calls.outbox.size", "By", "Bytes that wait in a browser, as it reports them.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1024, 4096, 16_384, 65_536, 262_144, 1_048_576] });
    private static readonly Histogram<double> Age = Meter.CreateHistogram("vcc.calls.outbox.age", "s", "Age of the oldest record in a browser, as it reports it.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 10, 30, 60, 300, 900, 3600, 14_400, 86_400, 259_200] });

    /// <summary>Begins the activity of one request and records what its browser reports.</summary>
    public static Activity? StartWriting(CallsRequest request)
    {
        if (request.Outbox is { Waiting: >= 0, Bytes: >= 0, OldestSeconds: >= 0 and < double.PositiveInfinity } outbox)
        {
            Waiting.Record(outbox.Waiting);
            Size.Record(outbox.Bytes);
            Age.Record(outbox.OldestSeconds);
        }

        return Source.StartActivity("vcc.calls.write")?.SetTag("vcc.calls.count", request.Records!.Count);
    }

    public static void RecordRefused(string code) => Records.Add(1, new KeyValuePair<string, object?>("vcc.result", code));

    /// <param name="record">The record.</param>
    /// <param name="result">What the journal did; null for a failure.</param>
    /// <param name="sentAt">The time of the browser, whose clock the record has too.</param>
    public static void RecordWritten(CallRecord record, CallJournalResult? result, DateTimeOffset? sentAt)
    {
        Records.Add(1, new KeyValuePair<string, object?>("vcc.result", ResultOf(result)));
        if (result != CallJournalResult.Ended)
            return;

        Ended.Add(1, new TagList { { "vcc.outcome", NameOf(record.Outcome) }, { "vcc.direction", NameOf(record.Direction) } });
        if (sentAt - record.EndedAt is { } lag && lag >= TimeSpan.Zero)
            Lag.Record(lag.TotalSeconds);
    }

    private static string ResultOf(CallJournalResult? result) => result switch
    {
        null => CallResult.Failed,
        CallJournalResult.ForeignCall => VccErrorCodes.ForeignCall,
        CallJournalResult.Unchanged => CallResult.Unchanged,
        _ => CallResult.Saved,
    };

    private static string NameOf<T>(T value)
    {
        var name = value?.ToString() ?? "unknown";
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
