using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>Contract §2.2 (1055) and §7, and faults F34 to F37.</summary>
public class CalloutFaultTests
{
    private const string Busy = "0911000486";

    internal static readonly FaultScenes Scenes = new()
    {
        {
            VccFaultNames.CalloutSilent, async scene =>
            {
                var agent = await CallsOutAsync(scene);

                await scene.SaysNothingAsync(agent);
            }
        },
        {
            VccFaultNames.CalloutError, async scene =>
            {
                var agent = await CallsOutAsync(scene);

                (await scene.Wire.NextAsync(agent)).GetProperty("errorCode").GetString().Should().Be("ERROR_CALLOUT_CONNECT");
                scene.Vcc.Calls.Should().BeEmpty();
            }
        },
        {
            VccFaultNames.CalloutStartingDelay, async scene =>
            {
                var agent = await CallsOutAsync(scene);
                await agent.RungAsync(scene.Patient);
                await scene.SaysNothingAsync(agent);

                await scene.AdvanceAsync(TimeSpan.FromSeconds(2));

                (await scene.Wire.NextAsync(agent)).GetProperty("status").GetString().Should().Be("STARTING");
            }
        },
        {
            VccFaultNames.CalloutForeignInvite, async scene =>
            {
                var agent = await CallsOutAsync(scene);

                var first = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);
                var second = await agent.NextSipAsync(message => message.Method == "INVITE", scene.Patient);

                (first.From.User, second.From.User).Should().Be(("0912345678", "0999999999"));
            }
        },
        {
            VccFaultNames.CalloutErrorOnly, async scene =>
            {
                var agent = await FailsAsync(scene);

                (await scene.Wire.NextAsync(agent)).GetProperty("status").GetString().Should().Be("ERROR");
                await scene.AdvanceAsync(TimeSpan.FromSeconds(1));
                await scene.SaysNothingBySipAsync(agent);
            }
        },
        {
            VccFaultNames.CalloutByeOnly, async scene =>
            {
                var agent = await FailsAsync(scene);

                await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
                await scene.AdvanceAsync(TimeSpan.FromSeconds(1));
                await scene.SaysNothingAsync(agent);
            }
        },
        {
            VccFaultNames.CalloutByeFirst, async scene =>
            {
                var agent = await FailsAsync(scene);

                await agent.NextSipAsync(message => message.Method == "BYE", scene.Patient);
                await scene.SaysNothingAsync(agent);
                await scene.AdvanceAsync(TimeSpan.FromMilliseconds(50));
                (await scene.Wire.NextAsync(agent)).GetProperty("status").GetString().Should().Be("ERROR");
            }
        },
        {
            VccFaultNames.CalloutErrorWithoutCode, async scene =>
            {
                var agent = await FailsAsync(scene);

                var error = await scene.Wire.NextAsync(agent);

                error.GetProperty("status").GetString().Should().Be("ERROR");
                error.TryGetProperty("errorCode", out _).Should().BeFalse();
            }
        },
        {
            VccFaultNames.CalloutWithoutStatus, async scene =>
            {
                var agent = await CallsOutAsync(scene);

                var report = await scene.Wire.NextAsync(agent);

                report.GetProperty("objectId").GetInt32().Should().Be(1055);
                report.TryGetProperty("status", out _).Should().BeFalse();
            }
        },
        {
            VccFaultNames.CalloutBroadcast, async scene =>
            {
                var other = await scene.Wire.AgentAsync("5001");

                await CallsOutAsync(scene);

                var report = await scene.Wire.NextAsync(other);
                (report.GetProperty("status").GetString(), report.GetProperty("ipphone").GetString()).Should().Be(("STARTING", scene.Extension));
            }
        },
    };

    public static TheoryData<string, By> Rows => Scenes.Rows;

    [Theory, MemberData(nameof(Rows))]
    public Task A_fault_of_a_callout_shows(string fault, By by) => Scenes.ShowAsync(fault, by);

    private static async Task<AgentPage> CallsOutAsync(FaultScene scene)
    {
        var agent = await scene.AgentAsync();
        await scene.ChooseAsync();
        await scene.Wire.CallOutAsync(agent, "0912345678");
        return agent;
    }

    /// <summary>A busy customer, after the network's half second.</summary>
    private static async Task<AgentPage> FailsAsync(FaultScene scene)
    {
        var agent = await scene.AgentAsync();
        await scene.ChooseAsync();
        await scene.Wire.DialAsync(agent, Busy);
        (await scene.Wire.NextAsync(agent)).GetProperty("status").GetString().Should().Be("RINGING");
        await scene.AdvanceAsync(TimeSpan.FromMilliseconds(500));
        return agent;
    }
}
