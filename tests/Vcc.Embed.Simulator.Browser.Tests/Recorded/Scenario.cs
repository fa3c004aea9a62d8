using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>A recording's name and the steps that lead to it.</summary>
internal sealed record Scenario(string Name, params Steps.Step[] Play)
{
    public Action<VccSimulatorOptions>? Options { get; init; }

    /// <summary>The objectId of a message that a page which leaves may still get or not: it closes both sockets at once, and the server sees either first.</summary>
    public string? Racing { get; init; }

    /// <summary>What is to be told.</summary>
    public Recording Recorded => Racing is null ? Recording.All[Name] : Recording.All[Name].Without(Racing);

    public async Task<Told> RunAsync(Browsers browsers)
    {
        await using var stage = await browsers.StageAsync(Options);
        foreach (var step in Play)
            await step(stage).WaitAsync(Patience.Start);
        return await stage.TellAsync(Recorded, Racing);
    }
}
