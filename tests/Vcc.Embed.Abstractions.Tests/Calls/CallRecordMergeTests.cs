namespace Vcc.Embed.Tests.Calls;

public class CallRecordMergeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("0193a5d2-7c00-7a11-8b22-5f0c1d2e3f40");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 500)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_order_and_every_duplicate_leads_to_one_record(int seed)
    {
        var random = new Random(seed);
        var records = RecordsOf(random);

        var merged = Enumerable.Range(0, 20).Select(_ => MergeAll(Delivered(records, random))).Distinct();

        merged.Should().Equal(Latest(records));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_end_is_counted_once_and_never_taken_back(int seed)
    {
        var random = new Random(seed);
        CallRecord? stored = null;
        var results = new List<CallJournalResult>();
        var ends = new List<bool>();

        foreach (var record in Delivered(RecordsOf(random), random))
        {
            var merge = CallRecordMerge.Create(stored, record);
            stored = merge.Record;
            results.Add(merge.Result);
            ends.Add(stored.EndedAt is not null);
        }

        ends.Should().BeInAscendingOrder();
        results.Count(result => result == CallJournalResult.Ended).Should().Be(ends[^1] ? 1 : 0);
    }

    [Fact]
    public void A_record_that_changes_nothing_is_unchanged()
    {
        var stored = Record(2, ended: true);

        var merge = CallRecordMerge.Create(stored, Record(2, ended: true) with { Note = "another" });

        merge.Should().Be(new CallRecordMerge(CallJournalResult.Unchanged, stored));
    }

    [Fact]
    public void A_later_version_without_end_leaves_the_end()
    {
        var ended = Record(2, ended: true);

        var merge = CallRecordMerge.Create(ended, Record(3, ended: false));

        merge.Should().Be(new CallRecordMerge(CallJournalResult.Unchanged, ended));
    }

    [Theory]
    [InlineData("5001", null, "an")]
    [InlineData("5000", "brand-b", "an")]
    [InlineData("5000", null, "binh")]
    [InlineData("5000", null, null)]
    public void A_record_of_another_owner_changes_nothing(string agent, string? account, string? user)
    {
        var stored = Record(1, ended: false);

        var merge = CallRecordMerge.Create(stored, Record(9, ended: true) with { Agent = agent, Account = account, User = user });

        merge.Should().Be(new CallRecordMerge(CallJournalResult.ForeignCall, stored));
    }

    [Fact]
    public void The_name_of_an_account_ignores_case()
    {
        var stored = Record(1, ended: false) with { Account = "Brand-B" };

        var merge = CallRecordMerge.Create(stored, Record(2, ended: false) with { Account = "brand-b" });

        merge.Result.Should().Be(CallJournalResult.Saved);
    }

    [Fact]
    public void Records_of_two_calls_cannot_be_merged()
    {
        var merge = () => CallRecordMerge.Create(Record(1, ended: false), Record(1, ended: false) with { Id = Guid.NewGuid() });

        merge.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_record_as_text_holds_no_number()
    {
        var text = (Record(1, ended: false) with { Number = "0912345678", E164 = "+84912345678", Note = "private" }).ToString();

        text.Should().Be($"call {Id} version 1");
    }

    // A phone ends a call once. A faulty one may forget the end again, or end it twice.
    private static CallRecord[] RecordsOf(Random random) =>
        [.. Enumerable.Range(1, random.Next(1, 9)).Select(version => Record(version, ended: random.Next(3) == 0) with { Note = $"note {version}" })];

    private static CallRecord[] Delivered(CallRecord[] records, Random random)
    {
        var copies = records.SelectMany(record => Enumerable.Repeat(record, random.Next(1, 4))).ToArray();
        random.Shuffle(copies);
        return copies;
    }

    private static CallRecord MergeAll(IEnumerable<CallRecord> records) =>
        records.Aggregate((CallRecord?)null, (stored, record) => CallRecordMerge.Create(stored, record).Record)!;

    private static CallRecord Latest(CallRecord[] records) => records.OrderBy(record => record.EndedAt is not null).ThenBy(record => record.Version).Last();

    private static CallRecord Record(int version, bool ended) => new()
    {
        Id = Id,
        Version = version,
        Agent = "5000",
        User = "an",
        Direction = VccCallDirection.Inbound,
        StartedAt = Start,
        EndedAt = ended ? Start.AddSeconds(version) : null,
        Outcome = ended ? CallOutcome.Missed : null,
    };
}
