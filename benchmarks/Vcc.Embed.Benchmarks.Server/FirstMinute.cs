using System.Diagnostics;

namespace Vcc.Embed.Benchmarks.Server;

/// <summary>All agents open their page at once: each gets a session with a login of its own, and posts its first call.</summary>
internal static class FirstMinute
{
    public static async Task RunAsync(Crm crm, int agents)
    {
        using var load = new LoadGenerator(crm.Address);
        var started = Stopwatch.GetTimestamp();

        var durations = await Task.WhenAll(Enumerable.Range(0, agents).Select(agent => Task.Run(async () =>
        {
            var owner = await load.OwnerOfAsync($"7{agent:000}");
            await load.SendAsync(LoadGenerator.Post("/vcc/calls", $"7{agent:000}", LoadGenerator.NewCall(owner)));
            return Stopwatch.GetElapsedTime(started);
        })));

        Console.WriteLine($"\n{agents} agents at once: session and first call of half of them after {durations.Order().ElementAt(agents / 2).TotalSeconds:F2} s, of all after {durations.Max().TotalSeconds:F2} s, no failure.");
    }
}
