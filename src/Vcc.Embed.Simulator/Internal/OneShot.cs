namespace Vcc.Embed.Simulator.Internal;

/// <summary>A timer that acts once under the exchange's lock, and never after it was disposed.</summary>
internal sealed class OneShot : IDisposable
{
    private readonly Exchange _exchange;
    private readonly ITimer _timer;
    private Action? _action;

    public OneShot(Exchange exchange, TimeSpan delay, Action action)
    {
        _exchange = exchange;
        _action = action;
        _timer = exchange.Time.CreateTimer(_ => _exchange.Run(Fire), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _action = null;
        _timer.Dispose();
    }

    private void Fire()
    {
        var action = _action;
        Dispose();
        action?.Invoke();
    }
}
