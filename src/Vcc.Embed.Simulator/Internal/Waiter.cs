namespace Vcc.Embed.Simulator.Internal;

/// <summary>Somebody who waits until a condition holds.</summary>
internal sealed class Waiter(Func<bool> condition)
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
            // A scripted expectation that throws belongs to the test that awaits it, not to the call that changed.
            _done.TrySetException(exception);
        }

        _cancellation.Unregister();
        return true;
    }
}
