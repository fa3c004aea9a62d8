using Vcc.Embed.EntityFrameworkCore.Journal;
using Vcc.Embed.EntityFrameworkCore.Tests.Hosting;

namespace Vcc.Embed.EntityFrameworkCore.Tests;

public class HistoryTests(PostgresServer postgres)
{
    private static readonly CallRecord[] Stored =
    [
        At(0, Records.Create() with { CustomerId = "7", E164 = "+84900000001" }),
        At(1, Records.Create(ended: true) with { Agent = "5001", E164 = "+84900000002" }),
        At(2, Records.Create() with { Direction = VccCallDirection.Outbound, E164 = "+84900000003" }),
        At(3, Records.Create(ended: true) with { Outcome = CallOutcome.Answered, CustomerId = "8", E164 = null }),
        At(4, Records.Create() with { Account = "brand-b", CustomerId = "7", E164 = "+84900000001" }),
    ];

    public static TheoryData<string, CallHistoryQuery, int[]> Queries
    {
        get
        {
            var data = new TheoryData<string, CallHistoryQuery, int[]>();
            foreach (var provider in new[] { "SQLite", "PostgreSQL" })
            {
                data.Add(provider, new CallHistoryQuery(), [3, 2, 1, 0]);
                data.Add(provider, new CallHistoryQuery { Account = "Brand-B" }, [4]);
                data.Add(provider, new CallHistoryQuery { CustomerId = "7" }, [0]);
                data.Add(provider, new CallHistoryQuery { Numbers = ["+84900000002", "+84900000003"] }, [2, 1]);
                data.Add(provider, new CallHistoryQuery { CustomerId = "8", Numbers = ["+84900000001"] }, [3, 0]);
                data.Add(provider, new CallHistoryQuery { Agent = "5001" }, [1]);
                data.Add(provider, new CallHistoryQuery { Outcome = CallOutcome.Answered }, [3]);
                data.Add(provider, new CallHistoryQuery { Direction = VccCallDirection.Outbound }, [2]);
                data.Add(provider, new CallHistoryQuery { From = Records.Start.AddHours(1), Until = Records.Start.AddHours(3) }, [2, 1]);
                data.Add(provider, new CallHistoryQuery().OnDay(Records.Start.AddHours(2), TimeZoneInfo.Utc), [3, 2, 1, 0]);
                data.Add(provider, new CallHistoryQuery { CustomerId = "'; DROP TABLE VccCalls; --" }, []);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_finds_its_calls_the_latest_first(string provider, CallHistoryQuery query, int[] expected)
    {
        using var database = await CreateAsync(provider);
        await using var context = database.Open();

        var page = await new CallHistoryReader<CrmContext>(context).FindAsync(query, TestContext.Current.CancellationToken);

        page.Records.Select(record => Array.FindIndex(Stored, stored => stored.Id == record.Id)).Should().Equal(expected);
        page.HasMore.Should().BeFalse();
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Pages_hold_each_call_once(string provider)
    {
        using var database = await CreateAsync(provider);
        await using var context = database.Open();
        var history = new CallHistoryReader<CrmContext>(context);

        var pages = new List<CallHistoryPage>();
        for (var page = 1; page <= 2; page++)
            pages.Add(await history.FindAsync(new CallHistoryQuery { Page = page, PageSize = 3 }, TestContext.Current.CancellationToken));

        pages.SelectMany(page => page.Records).Select(record => record.Id).Should().Equal(Stored[3].Id, Stored[2].Id, Stored[1].Id, Stored[0].Id);
        pages.Select(page => page.HasMore).Should().Equal(true, false);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 0)]
    [InlineData(1, 201)]
    public async Task An_impossible_page_is_refused(int page, int size)
    {
        using var database = await CreateAsync("SQLite");
        await using var context = database.Open();

        var find = () => new CallHistoryReader<CrmContext>(context).FindAsync(new CallHistoryQuery { Page = page, PageSize = size });

        await find.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private async Task<TestDatabase> CreateAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider, postgres);
        await using var context = database.Open();
        var journal = new CallJournalStore<CrmContext>(context);
        foreach (var record in Stored)
            await journal.WriteAsync(record);
        return database;
    }

    private static CallRecord At(int hour, CallRecord record) => record with { StartedAt = Records.Start.AddHours(hour), EndedAt = record.EndedAt?.AddHours(hour) };
}
