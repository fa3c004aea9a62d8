using System.Collections.Concurrent;
using Vcc.Embed.Browser.Tests.Running;
using Vcc.Embed.Testing;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(RunningSamples))]

namespace Vcc.Embed.Browser.Tests.Running;

/// <summary>Every sample starts once, when a test first needs it, and serves one test at a time: all tests sign in as the same agent.</summary>
public sealed class RunningSamples : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(Sample Sample, string Arguments), Place> _places = [];

    /// <summary>Waits until no other test has the sample, and gives it to this one.</summary>
    public async Task<Lease> TakeAsync(Sample sample, params string[] arguments)
    {
        var place = _places.GetOrAdd((sample, string.Join(' ', arguments)), static _ => new Place());
        await place.Free.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            place.Running ??= await RunningSample.StartAsync(sample, arguments);
            return new Lease(place.Running, place.Free);
        }
        catch
        {
            place.Free.Release();
            throw;
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var place in _places.Values)
        {
            place.Free.Dispose();
            if (place.Running is { } running)
                await running.DisposeAsync();
        }
    }

    /// <summary>A sample as long as one test has it.</summary>
    public sealed class Lease(RunningSample running, SemaphoreSlim free) : IDisposable
    {
        public RunningSample Running { get; } = running;

        public void Dispose() => free.Release();
    }

    private sealed class Place
    {
        public SemaphoreSlim Free { get; } = new(1);

        public RunningSample? Running { get; set; }
    }
}
