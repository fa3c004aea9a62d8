namespace Vcc.Embed.Client.Tests.Telephony;

public class VocabularyTests
{
    [Fact]
    public void Devices_and_directions_have_vccs_numbers()
    {
        Enum.GetValues<VccDevice>().Select(device => (int)device).Should().Equal(0, 1, 2, 3, 4, 6);
        Enum.GetValues<VccCallDirection>().Select(direction => (int)direction).Should().Equal(0, 1, 2, 3);
        ((VccDevice)6).Should().Be(VccDevice.VendorSoftphone);
        ((VccDevice)4).Should().Be(VccDevice.IpPhoneWithoutLogin);
        ((VccDevice)3).Should().Be(VccDevice.Mobile);
        ((VccDevice)2).Should().Be(VccDevice.IpPhone);
        ((VccCallDirection)2).Should().Be(VccCallDirection.Outbound);
    }

    [Theory]
    [InlineData("Online", VccAgentStatus.Online)]
    [InlineData("AVAILABLE", VccAgentStatus.Online)]
    [InlineData("Offline", VccAgentStatus.Offline)]
    [InlineData("NOT AVAILABLE", VccAgentStatus.Offline)]
    [InlineData("No Answer", VccAgentStatus.NoAnswer)]
    [InlineData("NO ANSWER", VccAgentStatus.NoAnswer)]
    [InlineData(" online ", VccAgentStatus.Online)]
    [InlineData("busy", VccAgentStatus.Unknown)]
    [InlineData("", VccAgentStatus.Unknown)]
    [InlineData(null, VccAgentStatus.Unknown)]
    public void An_agents_status_is_read_in_all_of_vccs_words(string? text, VccAgentStatus expected)
    {
        var status = VccAgentStatuses.Parse(text);

        status.Should().Be(expected);
    }
}
