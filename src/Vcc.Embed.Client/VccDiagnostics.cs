using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Vcc.Embed.Client;

/// <summary>What monitoring subscribes to. Nothing here carries keys, tokens or phone numbers.</summary>
public static class VccDiagnostics
{
    /// <summary>The name of the activity source; activity <c>vcc.login</c>.</summary>
    public const string ActivitySourceName = "Vcc.Embed";

    /// <summary>The name of the meter: counter <c>vcc.logins</c> and histogram <c>vcc.login.duration</c> in seconds, tagged <c>vcc.result</c> and <c>vcc.account</c>.</summary>
    public const string MeterName = "Vcc.Embed";

    internal static readonly ActivitySource Source = new(ActivitySourceName);

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Logins = Meter.CreateCounter<long>("vcc.logins", "{login}", "Logins by result.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("vcc.login.duration", "s", "How long logins took with all their attempts.");

    internal static void RecordLogin(string result, string? account, TimeSpan duration)
    {
        if (!Logins.Enabled && !Duration.Enabled)
            return;

        var tags = new TagList { { "vcc.result", result }, { "vcc.account", account ?? "default" } };
        Logins.Add(1, tags);
        Duration.Record(duration.TotalSeconds, tags);
    }
}
