using Microsoft.Extensions.Time.Testing;
using Vcc.Embed.Simulator.Sip;
using Vcc.Embed.Simulator.Tests.Wire;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>An agent and a customer with one fault. The clock moves only by the test.</summary>
internal sealed class FaultScene : IAsyncDisposable
{
    private static readonly TimeSpan IntoTheCall = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time;
    private readonly VccFaultDescription _fault;
    private readonly By _by;

    private FaultScene(Scene wire, FakeTimeProvider time, VccFaultDescription fault, By by)
    {
        (Wire, _time, _fault, _by) = (wire, time, fault, by);
        var party = by == By.Number ? fault.Extension! : "";
        Extension = party.Length == 4 ? party : "5000";
        Customer = party.Length > 4 ? party : "0912345678";
    }

    public Scene Wire { get; }
    public string Extension { get; }
    public string Customer { get; }
    public VccSimulator Vcc => Wire.Vcc;
    public CancellationToken Patient => Wire.Patient;

    public static async Task<FaultScene> StartAsync(string name, By by)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var wire = await Scene.StartAsync(options => options.TimeProvider = time);
        return new FaultScene(wire, time, VccFaults.Catalogue.Single(fault => fault.Name == name), by);
    }

    /// <summary>Sets the fault. A fault agent or customer has it already; an immediate one comes 2 s into the call.</summary>
    public async Task ChooseAsync(string? value = null)
    {
        var isOfCustomer = _fault.Name.StartsWith("customer.", StringComparison.Ordinal);
        var isOfNobody = _fault.Extension is null && _fault.Name != VccFaultNames.AgentChannelSend;
        var extension = isOfCustomer || isOfNobody ? null : Extension;
        var number = isOfCustomer ? Customer : null;
        if (_by == By.Api)
            Vcc.Faults.Set(_fault.Name, extension, number, value: value);
        else if (_by == By.Console)
            await ChooseOnConsoleAsync(extension, number, value);
        else if (_fault.IsImmediate)
            await AdvanceAsync(IntoTheCall);
    }

    /// <summary>Waits until the fault is used, so that its delay already depends on the clock.</summary>
    public Task HappenedAsync() => Vcc.Transcript.WaitForAsync(entry => entry.Name == "fault happens: " + _fault.Name, Patient);

    /// <inheritdoc cref="Scene.AdvanceAsync"/>
    public Task AdvanceAsync(TimeSpan by) => Wire.AdvanceAsync(_time, by);

    public Task<AgentPage> AgentAsync(bool registered = true) => Wire.AgentAsync(Extension, registered);

    /// <summary>A page that has sent REFRESH; the response is not awaited.</summary>
    public Task<AgentPage> OpenAsync() => AgentPage.OpenAsync(Vcc.BaseAddress, Extension, Vcc.MintToken(Extension), Patient);

    /// <summary>The customer calls this agent alone.</summary>
    public Task<VccSimulatedCall> CallAsync() => Vcc.Customer(Customer).CallAsync(Extension);

    /// <summary>Connects agent and customer, and reads the agent channel's messages about it.</summary>
    public async Task<(VccSimulatedCall Call, IncomingCall Leg)> TalkAsync(AgentPage agent)
    {
        var call = await CallAsync();
        var leg = await agent.RungAsync(Patient);
        await leg.AcceptAsync(Patient);
        (await Wire.NextIdsAsync(agent, 2)).Should().Equal(1038, 1039);
        return (call, leg);
    }

    /// <summary>Checks that the agent channel has no message before the response to this command.</summary>
    public async Task SaysNothingAsync(AgentPage agent)
    {
        await agent.SendAsync(2013, "\"status\":\"AVAILABLE\",", Patient);
        (await Wire.NextIdsAsync(agent, 1)).Should().Equal([1027], "nothing may come before the answer to the last question");
    }

    /// <summary>Checks that the SIP socket has no message before the response to this OPTIONS.</summary>
    public async Task SaysNothingBySipAsync(AgentPage agent)
    {
        await agent.SendSipAsync(Options(agent), Patient);
        (await agent.NextSipAsync(_ => true, Patient)).SequenceMethod.Should().Be("OPTIONS", "nothing may come before the answer to the last question");
    }

    public static SipMessage Options(AgentPage agent) => SipMessage.Request("OPTIONS", "sip:sip.sim.invalid")
        .With("Via", $"SIP/2.0/WS {agent.ContactHost};branch=z9hG4bK{AgentPage.Random(7)}")
        .With("To", "<sip:sip.sim.invalid>")
        .With("From", $"<sip:{agent.Extension}@sip.sim.invalid>;tag=o")
        .With("Call-ID", AgentPage.Random(20))
        .With("CSeq", "1 OPTIONS");

    public ValueTask DisposeAsync() => Wire.DisposeAsync();

    private async Task ChooseOnConsoleAsync(string? extension, string? number, string? value)
    {
        await using var console = await ControlPage.OpenAsync(Wire);
        await console.SendAsync(new { type = "hello", role = "console" });
        await console.SendAsync(new { type = "setFault", id = 1, name = _fault.Name, extension, number, value });
        await console.NextAsync("done");
    }
}
