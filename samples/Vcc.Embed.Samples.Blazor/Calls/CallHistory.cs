namespace Vcc.Embed.Samples.Blazor.Calls;

/// <summary>The calls of one agent since the page was opened. It exists as long as the agent's circuit.</summary>
public sealed class CallHistory
{
    private readonly List<FinishedCall> _calls = [];
    private readonly Dictionary<string, CustomerCard> _customers = [];

    /// <summary>Raised after a call was added or got its customer.</summary>
    public event Action? Changed;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FinishedCall> Calls => _calls;

    public void Add(FinishedCall call)
    {
        _calls.Insert(0, call with { Customer = _customers.GetValueOrDefault(call.Key) });
        Changed?.Invoke();
    }

    /// <summary>Sets the customer of a call, which may still ring.</summary>
    public void Name(string key, CustomerCard customer)
    {
        _customers[key] = customer;
        var at = _calls.FindIndex(call => call.Key == key);
        if (at < 0)
            return;

        _calls[at] = _calls[at] with { Customer = customer };
        Changed?.Invoke();
    }
}
