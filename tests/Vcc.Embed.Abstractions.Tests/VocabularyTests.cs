namespace Vcc.Embed.Tests;

public class VocabularyTests
{
    [Fact]
    public void Devices_have_the_numbers_of_vcc()
    {
        var numbers = Enum.GetValues<VccDevice>().ToDictionary(device => device.ToString(), device => (int)device);

        numbers.Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["Browser"] = 1,
            ["IPPhone"] = 2,
            ["Mobile"] = 3,
            ["FixedIPPhone"] = 4,
            ["VendorSoftphone"] = 6,
        });
    }

    [Fact]
    public void Directions_have_the_numbers_of_vcc()
    {
        var numbers = Enum.GetValues<VccCallDirection>().ToDictionary(direction => direction.ToString(), direction => (int)direction);

        numbers.Should().BeEquivalentTo(new Dictionary<string, int> { ["Inbound"] = 1, ["Outbound"] = 2, ["Internal"] = 3 });
    }

    [Theory]
    [InlineData("Online", VccAvailability.Online)]
    [InlineData("AVAILABLE", VccAvailability.Online)]
    [InlineData("Offline", VccAvailability.Offline)]
    [InlineData("NOT AVAILABLE", VccAvailability.Offline)]
    [InlineData("No Answer", VccAvailability.NoAnswer)]
    [InlineData("NO ANSWER", VccAvailability.NoAnswer)]
    [InlineData(" online ", VccAvailability.Online)]
    [InlineData("busy", VccAvailability.Unknown)]
    [InlineData("", VccAvailability.Unknown)]
    [InlineData(null, VccAvailability.Unknown)]
    public void Availability_is_read_from_every_word_of_vcc(string? text, VccAvailability expected)
    {
        var availability = VccAvailabilityParser.Parse(text);

        availability.Should().Be(expected);
    }
}
