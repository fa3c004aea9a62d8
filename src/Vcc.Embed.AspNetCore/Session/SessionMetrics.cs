using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Session;

/// <summary>Counts the responses of the endpoints: counter <c>vcc.session.requests</c> with <c>vcc.result</c> and <c>http.response.status_code</c>.</summary>
internal static class SessionMetrics
{
    private static readonly Meter Meter = new(VccDiagnostics.MeterName);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("vcc.session.requests", "{request}", "Requests for sessions and realms by result.");

    public static void Record(string result, int status)
    {
        if (Requests.Enabled)
            Requests.Add(1, new TagList { { "vcc.result", result }, { "http.response.status_code", status } });
    }
}
