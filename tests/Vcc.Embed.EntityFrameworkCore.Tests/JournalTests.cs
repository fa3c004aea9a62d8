using Vcc.Embed.EntityFrameworkCore.Journal;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

public class JournalTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Every_field_survives_the_database(string provider)
    {
        using var database = await TestDatabase.CreateAsync(provider, postgres);
        var record = Records.Create(ended: true) with
        {
            Account = "brand-b",
            VccCallId = "1732608000.42",
            Hotline = "18001234",
            OutboundLine = "02471081111",
            Queue = "Bán hàng",
            Device = VccDevice.Mobile,
            AnsweredAt = Records.Start.AddMilliseconds(1),
            TalkSeconds = 70,
            HoldSeconds = 20,
            Outcome = CallOutcome.Interrupted,
            FailureCode = "customerBusy",
            Interruption = CallInterruption.VoiceTakenElsewhere,
            TransferredTo = "5001",
            CustomerId = "7",
            Note = "đã gọi lại 😀\nngày mai",
            WrapUpCode = "sold",
            Context = """{"ticket":"4711"}""",
            Quality = new CallQuality(4.2, 0.4, 3.5, 40),
            RecordingLink = new Uri("https://records.example/1"),
        };

        await WriteAsync(database, record);

        (await ReadAsync(database)).Should().Equal(record);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Records_in_any_order_become_the_latest(string provider)
    {
        using var database = await TestDatabase.CreateAsync(provider, postgres);
        var random = new Random(42);
        var expected = new List<CallRecord>();

        for (var call = 0; call < 40; call++)
        {
            var id = Guid.CreateVersion7();
            var records = Enumerable.Range(1, random.Next(1, 7)).Select(version => Records.Create(id, version, ended: random.Next(3) == 0)).ToArray();
            expected.Add(records.OrderBy(record => record.EndedAt is not null).ThenBy(record => record.Version).Last());
            var delivered = records.SelectMany(record => Enumerable.Repeat(record, random.Next(1, 3))).ToArray();
            random.Shuffle(delivered);
            foreach (var record in delivered)
                await WriteAsync(database, record);
        }

        (await ReadAsync(database)).Should().BeEquivalentTo(expected);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Writers_at_the_same_time_make_one_row(string provider)
    {
        using var database = await TestDatabase.CreateAsync(provider, postgres);
        var id = Guid.CreateVersion7();
        var records = Enumerable.Range(1, 5).Select(version => Records.Create(id, version, ended: version is 3 or 5)).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).SelectMany(_ => records).Select(record => Task.Run(() => WriteAsync(database, record))));

        (await ReadAsync(database)).Should().Equal(records[4]);
        results.Count(result => result == CallJournalResult.Ended).Should().Be(1);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task A_call_of_another_agent_stays_as_it_is(string provider)
    {
        using var database = await TestDatabase.CreateAsync(provider, postgres);
        var stored = Records.Create();
        await WriteAsync(database, stored);

        var results = new[]
        {
            await WriteAsync(database, Records.Create(stored.Id, 1, ended: true) with { Agent = "5001" }),
            await WriteAsync(database, Records.Create(stored.Id, 9, ended: true) with { Account = "brand-b" }),
        };

        results.Should().OnlyContain(result => result == CallJournalResult.ForeignCall);
        (await ReadAsync(database)).Should().Equal(stored);
    }

    [Fact]
    public async Task One_context_can_write_many_records()
    {
        using var database = await TestDatabase.CreateAsync("SQLite", postgres);
        await using var context = database.Open();
        var journal = new CallJournalStore<CrmContext>(context);
        var id = Guid.CreateVersion7();

        for (var version = 1; version <= 3; version++)
            await journal.WriteAsync(Records.Create(id, version), TestContext.Current.CancellationToken);

        (await ReadAsync(database)).Should().ContainSingle().Which.Version.Should().Be(3);
        context.ChangeTracker.Entries().Should().BeEmpty();
    }

    [Fact]
    public async Task A_model_without_the_table_names_the_missing_call()
    {
        await using var context = new EmptyContext(new DbContextOptionsBuilder<EmptyContext>().UseSqlite("Data Source=:memory:").Options);

        var write = () => new CallJournalStore<EmptyContext>(context).WriteAsync(Records.Create());

        await write.Should().ThrowAsync<InvalidOperationException>().WithMessage("*EmptyContext*modelBuilder.AddVccCalls()*");
    }

    private static async Task<CallJournalResult> WriteAsync(TestDatabase database, CallRecord record)
    {
        await using var context = database.Open();
        return await new CallJournalStore<CrmContext>(context).WriteAsync(record, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<CallRecord>> ReadAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return [.. (await context.Calls.ToListAsync(TestContext.Current.CancellationToken)).Select(VccCallConverter.ToRecord)];
    }

    private sealed class EmptyContext(DbContextOptions<EmptyContext> options) : DbContext(options);
}
