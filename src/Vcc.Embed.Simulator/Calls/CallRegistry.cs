using System.Globalization;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.State;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>The live calls, and the callers who wait for an agent.</summary>
internal sealed class CallRegistry(SimulatorState state)
{
    private readonly List<Call> _live = [];
    private readonly string _run = state.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    private long _calls;
    private readonly List<InboundCall> _waiting = [];

    public IReadOnlyList<Call> Live => _live;

    /// <summary>Raised when a call begins, under the lock.</summary>
    public event Action<Call>? Begun;

    /// <summary>A call id that no earlier run used, because a CRM's database outlives the simulator.</summary>
    public string NextId() => $"{_run}.{++_calls}";

    public void Add(Call call)
    {
        _live.Add(call);
        Begun?.Invoke(call);
    }

    public void Remove(Call call) => _live.Remove(call);

    public CustomerCall? Find(string id) => _live.Find(call => call.Id == id) as CustomerCall;

    public IReadOnlyList<CustomerCall> OfDevice(ICustomerDevice device) =>
        _live.OfType<CustomerCall>().Where(call => call.Device == device).ToArray();

    public IEnumerable<InboundCall> WaitingIn(CallQueue queue) => _waiting.Where(call => call.Queue == queue);

    public void Wait(InboundCall call) => _waiting.Add(call);

    public void StopWaiting(InboundCall call) => _waiting.Remove(call);

    /// <summary>Gives waiting callers to free agents. It runs after every change, so it must be cheap when nobody waits.</summary>
    public void ServeQueues()
    {
        if (_waiting.Count == 0)
            return;
        foreach (var call in _waiting.ToArray())
            call.TryNextAgent();
    }
}
