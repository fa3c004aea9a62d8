using System.Diagnostics;
using Vcc.Embed.Client.Tests.Support;

namespace Vcc.Embed.Client.Tests.Login;

// Of the net10.0 asset only: netstandard2.0 has no way to keep a runtime's trace context back.
public sealed class TraceContextTests : IDisposable
{
    private readonly FakeVcc _vcc = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Trace_context_goes_to_vcc_only_when_asked(bool asked)
    {
        _vcc.Answer(200, FakeVcc.Ok);
        using var crm = Crm.For(_vcc, account => account.SendTraceContext = asked);
        using var request = new Activity("a request of the CRM").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("customer", "secret").Start();

        await crm.LoginAsync();

        var headers = _vcc.Requests.Single().Headers!.Keys;
        headers.Any(name => name is "traceparent" or "tracestate" or "baggage" or "Correlation-Context" or "Request-Id").Should().Be(asked);
    }

    public void Dispose() => _vcc.Dispose();
}
