using Vcc.Embed.Samples.Blazor.Agents;
using Vcc.Embed.Samples.Blazor.Calls;
using Vcc.Embed.Samples.Blazor.Components.Telephony;

namespace Vcc.Embed.Samples.Tests;

/// <summary>The list of calls shows the agent's time, wherever the server stands.</summary>
public sealed class CallTimesTests : IDisposable
{
    private readonly BunitContext _context = new();

    [Theory]
    [InlineData("Asia/Tokyo", "08:30")]
    [InlineData("America/New_York", "18:30")]
    [InlineData("Not/AZone", "06:30")]
    public void Calls_have_the_time_of_the_agents_zone(string zone, string shown)
    {
        var module = _context.JSInterop.SetupModule("./_content/Vcc.Embed.Samples.Crm/time-zone.js");
        module.Setup<string>("timeZone").SetResult(zone);
        _context.Services.AddSingleton<CallHistory>().AddSingleton<AgentClock>();
        _context.Services.GetRequiredService<CallHistory>().Add(new FinishedCall("call-1", "0912345678", Inbound: true, SampleCalls.StartedAt, Talk: null));

        var calls = _context.Render<Calls>();

        calls.WaitForAssertion(() => calls.Find("time").TextContent.Should().Be(shown));
    }

    public void Dispose() => _context.Dispose();
}
