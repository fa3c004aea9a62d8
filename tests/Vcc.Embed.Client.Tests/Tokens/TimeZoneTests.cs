namespace Vcc.Embed.Client.Tests.Tokens;

public class TimeZoneTests
{
    [Fact]
    public void Vietnam_is_seven_hours_ahead_all_year()
    {
        var offsets = Enumerable.Range(1, 12).Select(month => VccTimeZone.Vietnam.Info.GetUtcOffset(new DateTimeOffset(2026, month, 1, 0, 0, 0, TimeSpan.Zero)));

        offsets.Distinct().Should().Equal(TimeSpan.FromHours(7));
        VccTimeZone.Vietnam.Info.SupportsDaylightSavingTime.Should().BeFalse();
    }

    // Not looked up on the machine: the smoke app proves the same on a machine without any time-zone data.
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("Asia/Saigon")]
    [InlineData("SE Asia Standard Time")]
    public void Vietnam_is_known_without_time_zone_data(string name)
    {
        var zone = VccTimeZone.Parse(name);

        zone.Should().BeSameAs(VccTimeZone.Vietnam);
    }

    [Theory]
    [InlineData("+07:00", 7)]
    [InlineData("-03:00", -3)]
    [InlineData("UTC", 0)]
    [InlineData("Z", 0)]
    public void A_zone_may_be_an_offset(string text, int hours)
    {
        var zone = VccTimeZone.Parse(text);

        zone.Info.BaseUtcOffset.Should().Be(TimeSpan.FromHours(hours));
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("+25:99")]
    public void An_unknown_zone_is_refused(string text)
    {
        var parse = () => VccTimeZone.Parse(text);

        parse.Should().Throw<TimeZoneNotFoundException>();
    }
}
