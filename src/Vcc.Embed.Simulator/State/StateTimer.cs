namespace Vcc.Embed.Simulator.State;

/// <summary>A timer that runs an action once, under the state's lock.</summary>
internal sealed class StateTimer : IDisposable
{
    private readonly SimulatorState _state;
    private readonly ITimer _timer;
    private Action? _action;

    public StateTimer(SimulatorState state, TimeSpan delay, Action action)
    {
        _state = state;
        _action = action;
        _timer = state.Time.CreateTimer(_ => _state.Run(Fire), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
