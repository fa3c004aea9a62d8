namespace Vcc.Embed.Simulator.Internal;

/// <summary>With the option Strict, what is not imitated fails the test that awaits something, or at last the one that ends the simulator.</summary>
internal sealed class Strictness(Exchange exchange)
{
    private bool _hasFailed;

    /// <summary>The same condition, unless something unknown has come.</summary>
    public Func<bool> Watch(Func<bool> condition) => !exchange.Options.Strict ? condition : () =>
    {
        Require();
        return condition();
    };

    /// <summary>For the end: says it once if nobody has heard it yet.</summary>
    public void RequireAtEnd()
    {
        if (exchange.Options.Strict && !_hasFailed)
            Require();
    }

    private void Require()
    {
        if (exchange.Transcript.Unemulated.Count == 0)
            return;
        _hasFailed = true;
        exchange.Transcript.RequireEmulated();
    }
}
