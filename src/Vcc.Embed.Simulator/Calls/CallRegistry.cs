using System.Globalization;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Internal;

namespace Vcc.Embed.Simulator.Calls;

/// <summary>The calls there are, and the callers who wait.</summary>
internal sealed class CallRegistry(Exchange exchange)
{
    private readonly List<Call> _live = [];
    private readonly string _run = exchange.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    private long _calls;
    private long _offers;
    private readonly List<InboundCall> _waiting = [];

    public IReadOnlyList<Call> Live => _live;

    /// <summary>Happens when a call begins, under the lock.</summary>
    public event Action<Call>? Begun;

    /// <summary>Unlike any of an earlier run, because a CRM's database outlives the simulator.</summary>
    public string NextId() => $"{_run}.{++_calls}";

    public long NextOffer() => ++_offers;

    public void Add(Call call)
    {
        _live.Add(call);
        Begun?.Invoke(call);
    }

    public void Remove(Call call) => _live.Remove(call);

    public CustomerCall? Find(string id) => _live.Find(call => call.Id == id) as CustomerCall;

    public IReadOnlyList<CustomerCall> OfDevice(ICustomerDevice device) =>
        _live.OfType<CustomerCall>().Where(call => call.Device == device).ToArray();

    public void Wait(InboundCall call)
    {
        _waiting.Add(call);
        call.Queue.Waiting.Add(call);
    }

    public void StopWaiting(InboundCall call)
    {
        call.Queue.Waiting.Remove(call);
        _waiting.Remove(call);
    }

    /// <summary>Gives waiting callers to agents who have become free. Looked at after every change, so it must be cheap when nobody waits.</summary>
    public void ServeQueues()
    {
        if (_waiting.Count == 0)
            return;
        foreach (var call in _waiting.ToArray())
            call.TryNextAgent();
    }
}
