namespace Vcc.Embed.Simulator.State;

/// <summary>With the option Strict, an unknown message fails the next awaited signal, or the disposal of the simulator.</summary>
internal sealed class StrictnessPolicy(SimulatorState state)
{
    private bool _hasFailed;

    /// <summary>The same condition, which throws after an unknown message.</summary>
    public Func<bool> Watch(Func<bool> condition) => !state.Options.Strict ? condition : () =>
    {
        Require();
        return condition();
    };

    /// <summary>Throws at disposal, unless an awaited signal has thrown before.</summary>
    public void RequireAtEnd()
    {
        if (state.Options.Strict && !_hasFailed)
            Require();
    }

    private void Require()
    {
        if (state.Transcript.Unemulated.Count == 0)
            return;
        _hasFailed = true;
        state.Transcript.RequireEmulated();
    }
}
