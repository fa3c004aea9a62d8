namespace Vcc.Embed.Tests.Calls;

public class CallHistoryQueryTests
{
    [Theory]
    [InlineData("2026-11-26T16:59:59Z", "2026-11-25T17:00:00Z")]
    [InlineData("2026-11-26T17:00:00Z", "2026-11-26T17:00:00Z")]
    public void A_day_begins_at_midnight_of_the_zone(string any, string midnight)
    {
        var query = new CallHistoryQuery().OnDay(DateTimeOffset.Parse(any, null), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

        query.From.Should().Be(DateTimeOffset.Parse(midnight, null));
        query.Until.Should().Be(query.From!.Value.AddDays(1));
    }

    [Fact]
    public void A_day_without_midnight_begins_after_the_gap()
    {
        // Santiago skips midnight of 6 September 2026.
        var query = new CallHistoryQuery().OnDay(DateTimeOffset.Parse("2026-09-06T12:00:00-03:00", null), TimeZoneInfo.FindSystemTimeZoneById("America/Santiago"));

        query.From.Should().Be(DateTimeOffset.Parse("2026-09-06T01:00:00-03:00", null));
    }
}
