using Vcc.Embed.Simulator.Browser.Tests.Recorded;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>
/// The package's scripts of family S and the simulator give the recorded callbacks, states and messages.
/// Classes run in parallel, so each part of the table has a class.
/// </summary>
public abstract class FidelityTests(Browsers browsers)
{
    private protected async Task PlayAsync(string name, IEnumerable<Scenario> scenarios)
    {
        var scenario = scenarios.Single(scenario => scenario.Name == name);
        var recorded = scenario.Recorded.Expected;

        var told = await scenario.RunAsync(browsers);
        for (var tries = scenario.Tries; tries > 1 && (told.AgentChannel != recorded.AgentChannel || told.Sip != recorded.Sip); tries--)
            told = await scenario.RunAsync(browsers);

        using var _ = new FluentAssertions.Execution.AssertionScope(name);
        if (recorded.Callbacks.Count > 0)
            told.Callbacks.Should().BeEquivalentTo(recorded.Callbacks);
        told.AgentChannel.Should().Be(recorded.AgentChannel);
        told.Sip.Should().Be(recorded.Sip);
    }

    private protected static TheoryData<string> Names(IEnumerable<Scenario> scenarios) => [.. scenarios.Select(scenario => scenario.Name)];
}

public sealed class InboundFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Scenarios.Inbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task An_inbound_call_happens_as_recorded(string scenario) => PlayAsync(scenario, Scenarios.Inbound);
}

public sealed class OutboundFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Scenarios.Outbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task An_outbound_call_happens_as_recorded(string scenario) => PlayAsync(scenario, Scenarios.Outbound);
}

public sealed class DeviceFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Devices.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task A_device_or_status_changes_as_recorded(string scenario) => PlayAsync(scenario, Devices.All);
}

public sealed class AgentsFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Agents.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task Two_agents_or_tabs_behave_as_recorded(string scenario) => PlayAsync(scenario, Agents.All);
}

public sealed class ConnectionFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Connections.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task A_lost_connection_or_page_behaves_as_recorded(string scenario) => PlayAsync(scenario, Connections.All);
}

public sealed class LeavingFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Leaving.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task A_page_that_leaves_behaves_as_recorded(string scenario) => PlayAsync(scenario, Leaving.All);
}

public sealed class StunFidelityTests(Browsers browsers) : FidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names(Stun.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task A_call_with_unreachable_STUN_happens_as_recorded(string scenario) => PlayAsync(scenario, Stun.All);
}

public sealed class RecordingsTests
{
    [Fact]
    public void Every_recording_is_played() =>
        Scenarios.All.Select(scenario => scenario.Name).Should().BeEquivalentTo(Recording.All.Keys).And.HaveCount(71);

    [Fact]
    public void Each_other_family_plays_every_recording_that_applies()
    {
        NamesIn(FamilyNInboundTests.Recorded, FamilyNOutboundTests.Recorded, FamilyNDeviceTests.Recorded, FamilyNConnectionTests.Recorded)
            .Should().BeEquivalentTo(Recording.All.Keys.Except(Family.NotOf("N")));
        NamesIn(FamilyHInboundTests.Recorded, FamilyHOutboundTests.Recorded, FamilyHDeviceTests.Recorded, FamilyHConnectionTests.Recorded)
            .Should().BeEquivalentTo(Recording.All.Keys.Except(Family.NotOf("H")));
    }

    private static IEnumerable<string> NamesIn(params TheoryData<string>[] parts) => parts.SelectMany(part => part).Select(row => row.Data);
}
