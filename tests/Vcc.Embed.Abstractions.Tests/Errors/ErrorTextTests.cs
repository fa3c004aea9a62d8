using System.Globalization;
using System.Text;

namespace Vcc.Embed.Tests.Errors;

public class ErrorTextTests
{
    [Theory]
    [InlineData("vi-VN", "Khách hàng đang bận")]
    [InlineData("en-US", "The customer is busy")]
    [InlineData("fr", "Khách hàng đang bận")]
    [InlineData("", "Khách hàng đang bận")]
    public void A_language_without_texts_falls_back_to_vietnamese(string culture, string title)
    {
        var text = VccErrorTexts.Get(VccErrorCodes.CustomerBusy, CultureInfo.GetCultureInfo(culture));

        text.Title.Should().Be(title);
    }

    [Theory]
    [InlineData("of<tomorrow>")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_code_is_unexpected(string? code)
    {
        var text = VccErrorTexts.Get(code, "en");

        text.Should().Be(VccErrorTexts.Get(VccErrorCodes.Unexpected, "en"));
    }

    [Fact]
    public void The_current_ui_culture_is_the_default()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

            VccErrorTexts.Get(VccErrorCodes.NoCall).Title.Should().Be("There is no call");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    // "qaa" and "qab" are for private use (ISO 639-2), so no language of the package has these tags.
    [Fact]
    public void An_application_adds_a_third_language()
    {
        VccErrorTexts.AddLanguage("qaa", Json("""{ "customerBusy": { "title": "អតិថិជនរវល់", "agent": "ទូរស័ព្ទម្តងទៀត។", "admin": "" } }"""));

        var khmer = VccErrorTexts.Get(VccErrorCodes.CustomerBusy, "qaa-KH");
        var missing = VccErrorTexts.Get(VccErrorCodes.NoCall, "qaa-KH");

        khmer.Should().Be(new VccErrorText("អតិថិជនរវល់", "ទូរស័ព្ទម្តងទៀត។", ""));
        missing.Should().Be(VccErrorTexts.Get(VccErrorCodes.NoCall, "vi"));
        VccErrorTexts.Languages.Should().Contain(["vi", "en", "qaa"]);
    }

    [Fact]
    public void An_application_replaces_single_texts()
    {
        VccErrorTexts.AddLanguage("qab", Json("""{ "noCall": { "title": "a", "agent": "", "admin": "" }, "noAgent": { "title": "b", "agent": "", "admin": "" } }"""));

        VccErrorTexts.AddLanguage("qab", Json("""{ "noCall": { "title": "c", "agent": "", "admin": "" } }"""));

        VccErrorTexts.Get(VccErrorCodes.NoCall, "qab").Title.Should().Be("c");
        VccErrorTexts.Get(VccErrorCodes.NoAgent, "qab").Title.Should().Be("b");
    }

    [Theory]
    [InlineData("""{ "noCall": { "title": "a", "agent": "b" } }""", "*admin*noCall*")]
    [InlineData("""{ "noCall": { "title": 1, "agent": "b", "admin": "c" } }""", "*title*noCall*")]
    [InlineData("""{ "noCall": "a" }""", "*title*noCall*")]
    [InlineData("<html>", "*not JSON*")]
    public void A_file_of_another_shape_is_refused(string json, string message)
    {
        var add = () => VccErrorTexts.AddLanguage("fr", Json(json));

        add.Should().Throw<FormatException>().WithMessage(message);
        VccErrorTexts.Languages.Should().NotContain("fr");
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
