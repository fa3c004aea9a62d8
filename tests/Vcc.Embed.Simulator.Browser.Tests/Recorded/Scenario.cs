using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>A recording's name and the steps that lead to it.</summary>
internal sealed record Scenario(string Name, params Steps.Step[] Play)
{
    public Action<VccSimulatorOptions>? Options { get; init; }

    public async Task<Told> RunAsync(Browsers browsers)
    {
        await using var stage = await browsers.StageAsync(Options);
        foreach (var step in Play)
            await step(stage).WaitAsync(Patience.Start);
        return await stage.TellAsync(Recording.All[Name]);
    }
}
