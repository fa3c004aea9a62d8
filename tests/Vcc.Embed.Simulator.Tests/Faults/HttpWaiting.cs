namespace Vcc.Embed.Simulator.Tests.Faults;

/// <summary>HTTP responses that come late or never.</summary>
internal static class HttpWaiting
{
    public static async Task NeverAnsweredAsync(FaultScene scene, Func<CancellationToken, Task> ask)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(scene.Patient);
        var asking = ask(deadline.Token);
        await scene.HappenedAsync();
        await scene.AdvanceAsync(TimeSpan.FromHours(1));

        asking.IsCompleted.Should().BeFalse();
        await deadline.CancelAsync();
        await FluentActions.Awaiting(() => asking).Should().ThrowAsync<OperationCanceledException>();
    }

    public static async Task<HttpResponseMessage> AnsweredAfterAsync(FaultScene scene, TimeSpan time, Func<Task<HttpResponseMessage>> ask)
    {
        var asking = ask();
        await scene.HappenedAsync();
        await scene.AdvanceAsync(time - TimeSpan.FromMilliseconds(1));
        asking.IsCompleted.Should().BeFalse();

        await scene.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        return await asking;
    }
}
