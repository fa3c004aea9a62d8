using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Vcc.Embed.AspNetCore.Tests.Calls;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests.Reliability;

/// <summary>Many records through a network that fails. docs/reliability.md has the figures of 10,000; <c>VCC_RECORDS</c> sets another number.</summary>
public class ReliabilityTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Agents = 8;
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("VCC_RECORDS") ?? "2000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_record_is_lost_and_none_is_doubled()
    {
        using var database = await TestDatabase.CreateAsync("PostgreSQL", postgres);
        await using var one = await JournalApp.StartAsync(database, services: Quiet);
        await using var two = await JournalApp.StartAsync(database, services: Quiet);
        var calls = Enumerable.Range(0, Count / 4).Select(call => (Agent: $"50{call % Agents:00}", Id: Guid.CreateVersion7())).ToArray();
        using var oneFails = new FaultyHandler(one.CreateHandler(), 0.3, seed: 1);
        using var twoFails = new FaultyHandler(two.CreateHandler(), 0.3, seed: 2);
        var clients = calls.GroupBy(call => call.Agent).Select((agent, index) => (
            Client: new AtLeastOnceClient(new HttpMessageInvoker(index % 2 == 0 ? oneFails : twoFails, disposeHandler: false), agent.Key, index),
            Records: agent.SelectMany(call => RecordsOf(call.Id)).ToArray())).ToArray();
        var started = Stopwatch.GetTimestamp();

        await Task.WhenAll(clients.Select(pair => Task.Run(() => pair.Client.DeliverAsync(pair.Records))));

        output.WriteLine($"{clients.Sum(pair => pair.Records.Length)} records of {calls.Length} calls in {clients.Sum(pair => pair.Client.Requests)} requests, {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        output.WriteLine(string.Join(", ", oneFails.Injected.Concat(twoFails.Injected).GroupBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Sum(pair => pair.Value)}")));
        await using var context = database.Open();
        var rows = await context.Calls.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        rows.Select(row => (row.Agent, row.Id)).Order().Should().Equal(calls.Order());
        rows.Should().OnlyContain(row => row.Version == 4 && row.Outcome == CallOutcome.Answered && row.Note == "Wants two.");
    }

    // A call rings, is answered, ends, and gets a note.
    private static IEnumerable<JsonObject> RecordsOf(Guid id)
    {
        var started = DateTimeOffset.UtcNow.AddMinutes(-5);
        yield return CallBodies.Record(id, 1);
        for (var version = 2; version <= 4; version++)
        {
            yield return CallBodies.Record(id, version, record =>
            {
                record["startedAt"] = started.ToString("O");
                record["answeredAt"] = started.AddSeconds(5).ToString("O");
                if (version == 2)
                    return;
                record["endedAt"] = started.AddSeconds(65).ToString("O");
                record["talkSeconds"] = 60;
                record["outcome"] = "answered";
                record["note"] = version == 4 ? "Wants two." : null;
            });
        }
    }

    // Thousands of duplicates are thousands of log lines otherwise.
    private static void Quiet(IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders());
}
