using Vcc.Embed.Simulator.Browser.Tests.Recorded;
using static Vcc.Embed.Simulator.Browser.Tests.Recorded.Steps;

namespace Vcc.Embed.Simulator.Browser.Tests;

/// <summary>What a page can read from the scripts between callbacks: <c>csVoice</c> and the functions about it.</summary>
public sealed class ScriptStateTests(Browsers browsers)
{
    private const string OtherCaller = "0933333333";

    [Theory, InlineData("S"), InlineData("N"), InlineData("H")]
    public async Task An_outbound_call_names_the_called_number(string family)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));
        await Start(stage);

        await CalloutTo(Customer)(stage);

        (await stage.A.ReadAsync<string[]>("[csVoice.callInfo.caller, csVoice.callInfo.callerName]")).Should().Equal(Customer, Customer);
        (await stage.A.ReadAsync<bool[]>("[isCsHasCall(), isCsCallout()]")).Should().Equal(true, true);
    }

    [Theory, InlineData("S"), InlineData("N"), InlineData("H")]
    public async Task Without_a_call_the_functions_report_none(string family)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));

        await Start(stage);

        (await stage.A.ReadAsync<bool[]>("[isCsHasCall(), isCsCallout()]")).Should().Equal(false, false);
    }

    [Theory, InlineData("N"), InlineData("H")]
    public async Task Families_N_and_H_report_line_IVR_and_extension(string family)
    {
        await using var stage = await browsers.StageAsync(scripts: Family.ScriptsOf(family));
        await Start(stage);

        await CustomerCalls(stage);

        (await stage.A.ReadAsync<string[]>("[getHotline(), getIvrSelection(), getExtension()]")).Should().Equal(stage.Vcc.Hotline, "", "5000");
    }

    [Fact]
    public async Task Family_S_reports_the_current_call_status()
    {
        await using var stage = await browsers.StageAsync();

        await Start(stage);

        (await stage.A.ReadAsync<string>("getCurrentCsVoiceCallStatus()")).Should().Be("Online");
    }

    [Fact]
    public async Task Family_S_counts_a_second_INVITE_as_missed()
    {
        await using var stage = await browsers.StageAsync();
        await StartFromInit(stage);
        await CustomerCalls(stage);
        await AgentAccepts(stage);

        await Fault(VccFaultNames.InviteForeign, fault => fault with { Extension = "5000", Value = OtherCaller })(stage);
        await stage.A.SeesAsync("csCallRinging");
        await stage.A.RunAsync("state.session.terminate()");
        await stage.A.SeesAsync("csEndCall");

        var second = (await stage.A.CallbacksAsync()).Where(callback => callback.StartsWith($"csCallRinging({OtherCaller})", StringComparison.Ordinal));
        second.Should().ContainSingle().Which.Should().Contain("ring:true,ans:false");
        (await stage.A.ReadAsync<bool>("csVoice.missCall")).Should().BeTrue();
    }
}
