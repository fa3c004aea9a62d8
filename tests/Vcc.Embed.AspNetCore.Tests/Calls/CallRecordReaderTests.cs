using System.Text.Json;
using Vcc.Embed.AspNetCore.Calls;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

/// <summary>The records of tests/shared-cases/call-records.json, which the phone's tests read too.</summary>
public class CallRecordReaderTests
{
    private static readonly JsonElement File = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "call-records.json"))).RootElement;

    private static readonly CallRecordReader Reader = new(
        new CallOwner("5000", "brand-b", "user-5000", "demo"),
        [.. File.GetProperty("wrapUpCodes").EnumerateArray().Select(code => code.GetString()!)],
        File.GetProperty("now").GetDateTimeOffset());

    public static TheoryData<string> Cases => [.. File.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("why").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_record_is_read_as_the_shared_table_says(string why)
    {
        var row = File.GetProperty("cases").EnumerateArray().Single(row => row.GetProperty("why").GetString() == why);

        var (record, refusal, _) = Reader.Read(row.GetProperty("record"));

        var expected = row.GetProperty("refusal");
        if (expected.ValueKind == JsonValueKind.Null)
            (record?.Version, refusal).Should().Be((row.GetProperty("record").GetProperty("version").GetInt32(), null));
        else
            refusal.Should().Be(new CallRefusal(expected.GetProperty("code").GetString()!, expected.GetProperty("field").GetString()!, expected.GetProperty("reason").GetString()!));
    }

    [Fact]
    public void The_shared_table_has_every_reason_and_outcome()
    {
        var rows = File.GetProperty("cases").EnumerateArray().ToArray();
        var reasons = rows.Where(row => row.GetProperty("refusal").ValueKind != JsonValueKind.Null).Select(row => row.GetProperty("refusal").GetProperty("reason").GetString()).Distinct();
        var outcomes = rows.Where(row => row.GetProperty("refusal").ValueKind == JsonValueKind.Null)
            .Select(row => row.GetProperty("record")).Where(record => record.TryGetProperty("outcome", out _)).Select(record => record.GetProperty("outcome").GetString()).Distinct();

        reasons.Should().BeEquivalentTo("missing", "malformed", "tooLong", "controlCharacters", "outOfRange", "unknown", "unexpected");
        outcomes.Should().BeEquivalentTo(CallWords.Outcomes.Keys);
    }

    [Fact]
    public void Every_field_reaches_the_record()
    {
        var (record, _, _) = Reader.Read(RecordOf("the end of an answered call, with all fields"));

        record.Should().Be(new CallRecord
        {
            Id = Guid.Parse("0193a5d2-7c00-7a11-8b22-5f0c1d2e3f40"),
            Version = 3,
            Agent = "5000",
            Account = "brand-b",
            User = "user-5000",
            VccCallId = "1732608000.42",
            Direction = VccCallDirection.Inbound,
            Number = "0912345678",
            E164 = "+84912345678",
            Hotline = "18001234",
            Queue = "Sales",
            Device = VccDevice.Browser,
            StartedAt = new DateTimeOffset(2026, 11, 26, 7, 59, 30, TimeSpan.Zero),
            AnsweredAt = new DateTimeOffset(2026, 11, 26, 7, 59, 40, TimeSpan.Zero),
            EndedAt = new DateTimeOffset(2026, 11, 26, 8, 1, 10, 500, TimeSpan.Zero),
            TalkSeconds = 70,
            HoldSeconds = 20,
            Outcome = CallOutcome.Answered,
            CustomerId = "7",
            Note = "Wants two.\nCall back on Monday.",
            WrapUpCode = "sold",
            Quality = new CallQuality(4.2, 0.4, 3.5, 40),
            RecordingLink = new Uri("https://records.example/1732608000.42"),
        });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"quality":7}""")]
    [InlineData("""{"note":"a","note":"b"}""")]
    [InlineData("""{"version":99999999999}""")]
    public void A_record_of_another_shape_is_refused(string json)
    {
        var (record, refusal, _) = Reader.Read(JsonDocument.Parse(json).RootElement);

        (record, refusal?.Code, refusal?.Reason).Should().Be((null, "callsInvalid", "malformed"));
    }

    [Fact]
    public void Unicode_of_a_note_is_kept()
    {
        var (record, _, _) = Reader.Read(RecordOf("an end after the note, which is the same call"));

        record!.Note.Should().Be("đã gọi lại");
    }

    private static JsonElement RecordOf(string why) =>
        File.GetProperty("cases").EnumerateArray().Single(row => row.GetProperty("why").GetString() == why).GetProperty("record");
}
