using System.Diagnostics.CodeAnalysis;

namespace Vcc.Embed.Razor.Internal;

/// <summary>Runs the handlers of one component one after another, because they often share a database context.</summary>
internal sealed class HandlerQueue(Func<Exception, Task> reportAsync)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Runs a handler after those before it. The task never fails.</summary>
    public Task RunAsync(Func<Task> handler) => _last = RunAfterAsync(_last, handler);

    /// <summary>Runs a handler at once. The task never fails.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The handler is the application's; its exceptions must not end the circuit.")]
    public async Task RunNowAsync(Func<Task> handler)
    {
        try
        {
            await handler();
        }
        catch (Exception thrown)
        {
            await reportAsync(thrown);
        }
    }

    private async Task RunAfterAsync(Task before, Func<Task> handler)
    {
        await before;
        await RunNowAsync(handler);
    }
}
