using System.Collections.Concurrent;
using System.Diagnostics;
using Vcc.Embed.Simulator.Tool.Wire;

namespace Vcc.Embed.Simulator.Tool.Load;

/// <summary>Agents register once and answer every call; customers call the hotline at a steady rate and hang up after a moment.</summary>
internal sealed class LoadRun(LoadPlan plan, VccSimulator simulator)
{
    private const int FirstExtension = 100_000;
    private const string Hotline = "19000000";

    private static readonly TimeSpan TalkTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<TimeSpan> _ringTimes = [];
    private int _failed;
    private int _completed;
    private TimeSpan _placing;

    public static async Task<LoadReport> RunAsync(LoadPlan plan, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var simulator = await VccSimulator.StartAsync(options =>
        {
            options.DefaultDomain.AddAgents(FirstExtension, plan.Agents, "load");
            options.DefaultDomain.Hotlines[Hotline] = "load";
        }, cancellationToken);
        var startUp = clock.Elapsed;
        return await new LoadRun(plan, simulator).RunAsync(startUp, cancellationToken);
    }

    private async Task<LoadReport> RunAsync(TimeSpan startUp, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var pages = new ConcurrentBag<AgentPage>();
        await Parallel.ForEachAsync(
            Enumerable.Range(FirstExtension, plan.Agents),
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellationToken },
            async (extension, cancelled) => pages.Add(await OpenAsync(extension, cancelled)));
        var registering = clock.Elapsed;
        var perAgent = (GC.GetTotalMemory(forceFullCollection: true) - before) / plan.Agents;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answering = pages.Select(page => AnswerAsync(page, stop.Token)).ToArray();

        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        clock.Restart();
        await CallAsync(cancellationToken);
        var calling = clock.Elapsed;
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;

        await stop.CancelAsync();
        await Task.WhenAll(answering);
        foreach (var page in pages)
            await page.DisposeAsync();
        var rings = _ringTimes.Order().ToArray();
        return new LoadReport(plan, _completed, _failed, startUp, registering, _placing, calling, perAgent, At(rings, 0.5), At(rings, 0.99), processor);
    }

    private async Task<AgentPage> OpenAsync(int number, CancellationToken cancellationToken)
    {
        var extension = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var page = await AgentPage.OpenAsync(simulator.BaseAddress, extension, simulator.MintToken(extension), cancellationToken);
        await page.Channel.NextAsync(cancellationToken);
        await page.RegisterAsync(cancellationToken);
        return page;
    }

    private static async Task AnswerAsync(AgentPage page, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var call = await page.RungAsync(cancellationToken);
                await call.AcceptAsync(cancellationToken);
                var bye = await page.NextSipAsync(message => message.Method == "BYE", cancellationToken);
                await page.SendSipAsync(bye.CreateResponse(200, "OK"), cancellationToken);
                while (page.Channel.TryNext(out _))
                {
                    // The agent channel's reports are read and dropped, so that they do not fill the memory.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task CallAsync(CancellationToken cancellationToken)
    {
        var calls = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < plan.Calls; i++)
        {
            // The rate follows the clock, so a delay is made up for.
            var wait = TimeSpan.FromSeconds((double)i / plan.CallsPerSecond) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
            calls.Add(OneCallAsync(i, cancellationToken));
        }

        _placing = clock.Elapsed;
        await Task.WhenAll(calls);
    }

    private async Task OneCallAsync(int number, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(CallTimeout);
        try
        {
            var clock = Stopwatch.StartNew();
            var call = await simulator.Customer(FormattableString.Invariant($"0{910_000_000 + number}")).CallAsync(Hotline);
            await call.RingingAsync(timeout.Token);
            _ringTimes.Add(clock.Elapsed);
            await call.AnsweredAsync(timeout.Token);
            await Task.Delay(TalkTime, TimeProvider.System, timeout.Token);
            await call.HangUpAsync();
            await call.EndedAsync(timeout.Token);
            Interlocked.Increment(ref _completed);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
            Interlocked.Increment(ref _failed);
        }
    }

    private static TimeSpan At(TimeSpan[] sorted, double part) => sorted.Length == 0 ? TimeSpan.Zero : sorted[(int)((sorted.Length - 1) * part)];
}
