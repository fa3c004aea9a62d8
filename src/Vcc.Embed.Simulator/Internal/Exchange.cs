using Microsoft.Extensions.Logging;
using Vcc.Embed.Simulator.Calls;
using Vcc.Embed.Simulator.Customers;
using Vcc.Embed.Simulator.Directory;
using Vcc.Embed.Simulator.Http;
using Vcc.Embed.Simulator.Sip;

namespace Vcc.Embed.Simulator.Internal;

/// <summary>
/// Everything one simulated VCC knows. All of it changes under one lock: each frame, timer and scripted step is one short
/// <see cref="Run(Action)"/>, and sockets only queue what they are given, so nothing ever waits inside.
/// </summary>
internal sealed class Exchange
{
    private readonly Lock _gate = new();
    private readonly List<Waiter> _waiters = [];
    private int _depth;

    public Exchange(VccSimulatorOptions options, ILoggerFactory loggers)
    {
        Options = options;
        Time = options.TimeProvider;
        Log = loggers.CreateLogger("Vcc.Embed.Simulator");
        Domains = new Domains(options);
        Transcript = new VccTranscript(this);
        Strictness = new Strictness(this);
        Faults = new VccFaults(this);
        Calls = new CallRegistry(this);
        Customers = new CustomerRegistry(this);
        Sip = new SipService(this);
    }

    public VccSimulatorOptions Options { get; }
    public TimeProvider Time { get; }
    public ILogger Log { get; }
    public Domains Domains { get; }
    public VccTranscript Transcript { get; }
    public VccFaults Faults { get; }
    public CallRegistry Calls { get; }
    public CustomerRegistry Customers { get; }
    public SipService Sip { get; }
    public Strictness Strictness { get; }
    public SessionTokens Sessions { get; } = new();

    /// <summary>Happens after every change, under the lock. The console listens.</summary>
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

    /// <summary>Does something once, later, unless disposed before.</summary>
    public IDisposable After(TimeSpan delay, Action action) => new OneShot(this, delay, action);

    /// <summary>Completes as soon as the condition holds; it is looked at after every change.</summary>
    public Task WhenAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        var strictly = Strictness.Watch(condition);
        lock (_gate)
        {
            var waiter = new Waiter(strictly);
            if (waiter.TryFinish())
                return waiter.Task;
            _waiters.Add(waiter);
            waiter.CancelWith(() => Run(() => _waiters.Remove(waiter)), cancellationToken);
            return waiter.Task;
        }
    }

    private void Settle()
    {
        // Looking is no change: what is asked meanwhile must not settle again.
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
