using Vcc.Embed.AspNetCore.Requests;

namespace Vcc.Embed.AspNetCore.Tests.Calls;

public class NumbersInLogsTests
{
    [Theory]
    [InlineData("no row for 0912345678", "no row for •••678")]
    [InlineData("+84 912 345 678, (024) 7108-1111", "•••678, (•••111")]
    [InlineData("number=0912.345.678;", "number=•••678;")]
    [InlineData("extension 5000 at line 42", "extension 5000 at line 42")]
    [InlineData("0193a5d2-7c00-7a11", "0193a5d2-7c00-7a11")]
    public void A_number_keeps_its_last_three_digits(string text, string masked) =>
        PhoneNumberRedactor.Redact(text).Should().Be(masked);
}
