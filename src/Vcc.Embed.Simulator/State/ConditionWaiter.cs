namespace Vcc.Embed.Simulator.State;

/// <summary>A task that completes when a condition holds.</summary>
internal sealed class ConditionWaiter(Func<bool> condition)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    public Task Task => _done.Task;

    public void CancelWith(Action forget, CancellationToken cancellationToken) =>
        _cancellation = cancellationToken.UnsafeRegister(_ =>
        {
            forget();
            _done.TrySetCanceled(cancellationToken);
        }, null);

    public bool TryFinish()
    {
        if (_done.Task.IsCompleted)
            return true;
        try
        {
            if (!condition())
                return false;
            _done.TrySetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A condition that throws fails the test that awaits it, not the call that changed.
            _done.TrySetException(exception);
        }

        _cancellation.Unregister();
        return true;
    }
}
