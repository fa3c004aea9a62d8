using Vcc.Embed.Razor.Tests.Support;

namespace Vcc.Embed.Razor.Tests;

public class ErrorTextTests
{
    public static TheoryData<string> Codes => [.. TypeScript.Union("errors.ts", "PhoneErrorCode"), "unexpected", "pageUnreachable"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_words_in_both_languages(string code)
    {
        var error = new VccPhoneError(code);

        var vietnamese = error.Describe(new("vi-VN"));
        var english = error.Describe(new("en-US"));

        vietnamese.Title.Should().NotBeNullOrWhiteSpace().And.NotBe(english.Title);
        english.Title.Should().NotBeNullOrWhiteSpace();
        (vietnamese.Action.Length == 0).Should().Be(english.Action.Length == 0);
        if (code != "unexpected") vietnamese.Title.Should().NotBe(new VccPhoneError("unexpected").Describe(new("vi")).Title);
    }

    [Theory]
    [InlineData("customerBusy", "Khách hàng đang bận", "Hãy gọi lại sau.")]
    [InlineData("microphoneDenied", "Trình duyệt đang chặn micro", "Bấm biểu tượng micro trên thanh địa chỉ, chọn Cho phép.")]
    public void Texts_say_what_happened_and_what_to_do(string code, string title, string action) =>
        new VccPhoneError(code).Describe(new("vi-VN")).Should().Be(new VccErrorText(title, action));

    [Fact]
    public void A_code_of_tomorrow_is_called_unexpected() =>
        new VccPhoneError("of<tomorrow>").Describe(new("en")).Title.Should().Be("Something unexpected happened");

    [Fact]
    public void Without_a_culture_the_current_one_decides()
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            System.Globalization.CultureInfo.CurrentUICulture = new("vi-VN");

            new VccPhoneError("noCall").Describe().Title.Should().Be("Không có cuộc gọi nào");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = before;
        }
    }
}
