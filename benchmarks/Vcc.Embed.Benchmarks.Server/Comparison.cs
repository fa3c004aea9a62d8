namespace Vcc.Embed.Benchmarks.Server;

/// <summary>Requests per second of each endpoint beside the empty one, taken in turn in one run.</summary>
internal static class Comparison
{
    public static async Task RunAsync(Crm crm, TimeSpan duration, int rounds)
    {
        using var load = new LoadGenerator(crm.Address);
        var owners = new List<string>();
        for (var connection = 0; connection < 16; connection++)
            owners.Add(await load.OwnerOfAsync(AgentOf(connection)));
        (string Name, double Goal, Func<int, HttpRequestMessage> Empty, Func<int, HttpRequestMessage> Ours)[] pairs =
        [
            ("session, warm cache", 0.7, EmptyPost, connection => LoadGenerator.Post("/vcc/session", AgentOf(connection), "{}")),
            ("calls, one record", 0.5, EmptyPost, connection => LoadGenerator.Post("/vcc/calls", AgentOf(connection), LoadGenerator.NewCall(owners[connection]))),
            ("customer lookup", 0.6, connection => LoadGenerator.Get("/empty", AgentOf(connection)), connection => LoadGenerator.Get("/vcc/customers/0912345678", AgentOf(connection))),
        ];

        Console.WriteLine("| endpoint | empty, requests/s | ours, requests/s | ratio | goal |\n|---|---:|---:|---:|---:|");
        foreach (var (name, goal, empty, ours) in pairs)
        {
            var (base_, mine) = (new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var (one, other) = (await load.MeasureAsync(empty, duration), await load.MeasureAsync(ours, duration));
                // The first round warms both up.
                if (round == 0)
                    continue;
                base_.Add(one);
                mine.Add(other);
            }

            Console.WriteLine($"| {name} | {Median(base_):F0} | {Median(mine):F0} | **{Median(mine) / Median(base_):F2}** | {goal:F1} |");
        }
    }

    private static string AgentOf(int connection) => $"60{connection:00}";

    private static HttpRequestMessage EmptyPost(int connection) => LoadGenerator.Post("/empty", AgentOf(connection), "{}");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
