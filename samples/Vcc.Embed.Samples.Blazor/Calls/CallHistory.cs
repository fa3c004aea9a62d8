namespace Vcc.Embed.Samples.Blazor.Calls;

/// <summary>The calls of one agent since the page was opened. It exists as long as the agent's circuit.</summary>
public sealed class CallHistory
{
    private readonly List<FinishedCall> _calls = [];

    /// <summary>Raised after a call was added.</summary>
    public event Action? Changed;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FinishedCall> Calls => _calls;

    public void Add(FinishedCall call)
    {
        _calls.Insert(0, call);
        Changed?.Invoke();
    }
}
