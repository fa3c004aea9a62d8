namespace Vcc.Embed.Tests.Numbers;

public class CallAddressTests
{
    [Theory]
    [InlineData("0912 345 678", "tel:+84912345678")]
    [InlineData("+84 24 3826 1234", "tel:+842438261234")]
    [InlineData("1900 1234", "tel:19001234")]
    [InlineData("102", "tel:102")]
    [InlineData("0912***678", "tel:0912%2A%2A%2A678")]
    [InlineData("không rõ", null)]
    [InlineData("+", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_has_an_address(string? number, string? address) => VccCallAddress.Create(number).Should().Be(address);
}
