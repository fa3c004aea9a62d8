using System.Diagnostics;
using System.Diagnostics.Metrics;
using Vcc.Embed.Client;

namespace Vcc.Embed.AspNetCore.Requests;

/// <summary>Counts the responses of one endpoint by <c>vcc.result</c> and <c>http.response.status_code</c>. Each endpoint has its own as metadata.</summary>
internal sealed class EndpointMetrics
{
    private static readonly Meter Meter = new(VccDiagnostics.MeterName);
    private readonly Counter<long> _requests;

    private EndpointMetrics(string name, string description) => _requests = Meter.CreateCounter<long>(name, "{request}", description);

    public static EndpointMetrics Session { get; } = new("vcc.session.requests", "Requests for sessions and realms by result.");

    public static EndpointMetrics Calls { get; } = new("vcc.calls.requests", "Posts of call records by result.");

    public static EndpointMetrics Customers { get; } = new("vcc.customers.requests", "Requests for customers by result.");

    public void Record(string result, int status)
    {
        if (_requests.Enabled)
            _requests.Add(1, new TagList { { "vcc.result", result }, { "http.response.status_code", status } });
    }
}
