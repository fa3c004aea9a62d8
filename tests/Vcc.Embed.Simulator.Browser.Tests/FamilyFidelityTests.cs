using Vcc.Embed.Simulator.Browser.Tests.Recorded;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>
/// All scenarios with families N and H. Both channels carry the same as for family S.
/// The callbacks differ only by the family's traps.
/// </summary>
public abstract class FamilyFidelityTests(Browsers browsers)
{
    private protected async Task PlayAsync(string family, string name)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var recorded = scenario.Recorded.Of(family, name);

        var told = await scenario.RunAsync(browsers, recorded, Family.ScriptsOf(family));
        for (var tries = scenario.Tries; tries > 1 && (told.AgentChannel != recorded.Expected.AgentChannel || told.Sip != recorded.Expected.Sip); tries--)
            told = await scenario.RunAsync(browsers, recorded, Family.ScriptsOf(family));

        using var _ = new FluentAssertions.Execution.AssertionScope($"{name} of family {family}");
        told.AgentChannel.Should().Be(recorded.Expected.AgentChannel);
        told.Sip.Should().Be(recorded.Expected.Sip);
        foreach (var (page, callbacks) in recorded.Callbacks ?? new Dictionary<string, string[]>())
        {
            List<string> heard = [.. told.Callbacks[page].Split('\n').Select(Text.WithoutState)], expected = [.. callbacks];
            foreach (var callback in Family.Beside(family, name))
                heard.Remove(callback).Should().Be(expected.Remove(callback), "{0} is told at some moment", callback);
            heard.Should().Equal(expected);
        }
    }

    private protected static TheoryData<string> Names(string family, params IEnumerable<Scenario>[] parts) =>
        [.. parts.SelectMany(part => part).Select(scenario => scenario.Name).Except(Family.NotOf(family))];
}

public sealed class FamilyNInboundTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("N", Scenarios.Inbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_N_plays_the_recording_with_its_traps(string scenario) => PlayAsync("N", scenario);
}

public sealed class FamilyNOutboundTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("N", Scenarios.Outbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_N_plays_the_recording_with_its_traps(string scenario) => PlayAsync("N", scenario);
}

public sealed class FamilyNDeviceTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("N", Devices.All, Agents.All, Stun.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_N_plays_the_recording_with_its_traps(string scenario) => PlayAsync("N", scenario);
}

public sealed class FamilyNConnectionTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("N", Connections.All, Leaving.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_N_plays_the_recording_with_its_traps(string scenario) => PlayAsync("N", scenario);
}

public sealed class FamilyHInboundTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("H", Scenarios.Inbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_H_plays_the_recording_with_its_traps(string scenario) => PlayAsync("H", scenario);
}

public sealed class FamilyHOutboundTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("H", Scenarios.Outbound);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_H_plays_the_recording_with_its_traps(string scenario) => PlayAsync("H", scenario);
}

public sealed class FamilyHDeviceTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("H", Devices.All, Agents.All, Stun.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_H_plays_the_recording_with_its_traps(string scenario) => PlayAsync("H", scenario);
}

public sealed class FamilyHConnectionTests(Browsers browsers) : FamilyFidelityTests(browsers)
{
    public static TheoryData<string> Recorded => Names("H", Connections.All, Leaving.All);

    [Theory, MemberData(nameof(Recorded))]
    public Task Family_H_plays_the_recording_with_its_traps(string scenario) => PlayAsync("H", scenario);
}
