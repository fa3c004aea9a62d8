using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;

namespace Vcc.Embed.Simulator.State;

/// <summary>
/// The state of one simulated VCC. It changes under one lock: each frame, timer and scripted step is one short
/// <see cref="Run(Action)"/>. Sockets only queue what they send, so nothing waits inside the lock.
/// </summary>
internal sealed class SimulatorState
{
    private readonly Lock _gate = new();
    private readonly List<ConditionWaiter> _waiters = [];
    private int _depth;

    public SimulatorState(VccSimulatorOptions options, ILoggerFactory loggers)
    {
        Options = options;
        Time = options.TimeProvider;
        Log = loggers.CreateLogger("Vcc.Embed.Simulator");
        Domains = new DomainRegistry(options);
        Transcript = new VccTranscript(this);
        Strictness = new StrictnessPolicy(this);
        Faults = new VccFaults(this);
        Calls = new CallRegistry(this);
        Customers = new CustomerRegistry(this);
        Occupancy = new AgentOccupancy(this);
    }

    public VccSimulatorOptions Options { get; }
    public TimeProvider Time { get; }
    public ILogger Log { get; }
    public DomainRegistry Domains { get; }
    public VccTranscript Transcript { get; }
    public VccFaults Faults { get; }
    public CallRegistry Calls { get; }
    public CustomerRegistry Customers { get; }
    public AgentOccupancy Occupancy { get; }
    public StrictnessPolicy Strictness { get; }
    public SessionTokens Sessions { get; } = new();

    /// <summary>Raised after every change, under the lock.</summary>
    public event Action? Changed;

    public void Run(Action action) => Run(() =>
    {
        action();
        return 0;
    });

    public T Run<T>(Func<T> action)
    {
        lock (_gate)
        {
            _depth++;
            try
            {
                return action();
            }
            finally
            {
                if (--_depth == 0)
                    Settle();
            }
        }
    }

    /// <summary>Runs an action once, after a delay, unless the result is disposed before.</summary>
    public IDisposable After(TimeSpan delay, Action action) => new StateTimer(this, delay, action);

    /// <summary>Completes when the condition holds. The condition is checked after every change.</summary>
    public Task WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        var strictly = Strictness.Watch(condition);
        lock (_gate)
        {
            var waiter = new ConditionWaiter(strictly);
            if (waiter.TryFinish())
                return waiter.Task;
            _waiters.Add(waiter);
            waiter.CancelWith(() => Run(() => _waiters.Remove(waiter)), cancellationToken);
            return waiter.Task;
        }
    }

    private void Settle()
    {
        // A check changes nothing, so it must not start another round of checks.
        _depth++;
        try
        {
            Calls.ServeQueues();
            FinishWaiters();
            Changed?.Invoke();
        }
        finally
        {
            _depth--;
        }
    }

    private void FinishWaiters()
    {
        for (var i = _waiters.Count - 1; i >= 0; i--)
        {
            if (_waiters[i].TryFinish())
                _waiters.RemoveAt(i);
        }
    }
}
