using Vcc.Embed.Testing;

namespace Vcc.Embed.Simulator.Browser.Tests.Recorded;

/// <summary>A recording's name and the steps that lead to it.</summary>
internal sealed record Scenario(string Name, params Steps.Step[] Play)
{
    public Action<VccSimulatorOptions>? Options { get; init; }

    /// <summary>The objectId of messages that are not compared; the scenario has the reason.</summary>
    public string? Without { get; init; }

    /// <summary>Whether repeated SIP messages count. A busy machine repeats messages, so otherwise each counts once.</summary>
    public bool CountsRepetitions { get; init; }

    /// <summary>How often it may be played until it matches the recording. Browsers do not guarantee the last frame of a leaving page; one in some dozens is lost.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>The recording to compare with.</summary>
    public Recording Recorded => Without is null ? Recording.All[Name] : Recording.All[Name].Without(Without);

    public Task<Told> RunAsync(Browsers browsers) => RunAsync(browsers, Recorded, "js/embed/");

    /// <summary>Plays the scenario with the scripts of another family.</summary>
    public async Task<Told> RunAsync(Browsers browsers, Recording expected, string scripts)
    {
        await using var stage = await browsers.StageAsync(Options, scripts);
        foreach (var step in Play)
            await step(stage).WaitAsync(TestTimeouts.Start);
        return await stage.TellAsync(this, expected);
    }
}
